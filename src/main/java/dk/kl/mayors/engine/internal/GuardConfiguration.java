package dk.kl.mayors.engine.internal;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kl.mayors.engine.TaskForms;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the guards: the one against odd addresses before everything else, the other behind the login and before the web apps. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    private static final int AFTER_THE_LOGIN = -50;

    @Bean
    FilterRegistrationBean<WebAppsGuard> webAppsGuard(ObjectProvider<IdentityService> identityService,
                                                      ObjectProvider<RepositoryService> repository, ObjectProvider<TaskService> tasks,
                                                      ObjectProvider<TaskForms> forms) {
        // A field named twice, or a second document behind the first, could hide what the web apps will read.
        JsonMapper json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        ContentRules content = new ContentRules(json, password -> identityService.getObject().checkPasswordAgainstPolicy(password).isValid());
        FilterRegistrationBean<WebAppsGuard> registration = new FilterRegistrationBean<>(new WebAppsGuard(json, content,
            new FormRules(new FormFields(repository, tasks, forms))));
        registration.addUrlPatterns("/camunda/api/*");
        registration.setOrder(AFTER_THE_LOGIN);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OddAddresses> oddAddresses() {
        FilterRegistrationBean<OddAddresses> registration = new FilterRegistrationBean<>(new OddAddresses());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
