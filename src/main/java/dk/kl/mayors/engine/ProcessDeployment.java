package dk.kl.mayors.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of the folder {@code processes} as one set under their bare file names, and only when one of them has changed, so
 * that a restart deploys nothing and a process always finds the forms it was drawn with.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProcessDeployment implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ProcessDeployment.class);

    private final RepositoryService repositoryService;
    private final ResourcePatternResolver resources;

    ProcessDeployment(RepositoryService repositoryService, ResourcePatternResolver resources) {
        this.repositoryService = repositoryService;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments args) {
        try {
            DeploymentBuilder deployment = repositoryService.createDeployment()
                .name("mayors-journey")
                .source("mayors-journey")
                .enableDuplicateFiltering(false);
            Resource[] models = resources.getResources("classpath*:processes/*.*");
            Arrays.sort(models, Comparator.comparing(Resource::getFilename));
            for (Resource model : models) {
                deployment.addInputStream(model.getFilename(), model.getInputStream());
            }
            log.info("Deployment {} holds {} models", deployment.deploy().getId(), models.length);
        } catch (IOException e) {
            throw new UncheckedIOException("The models in processes/ cannot be read", e);
        }
    }
}
