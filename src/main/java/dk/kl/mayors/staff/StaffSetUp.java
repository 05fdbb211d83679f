package dk.kl.mayors.staff;

import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it at every start, before the first request, that the groups, their rights, the filters and the first users are there. What
 * somebody took away comes back, and what a group got beside the table goes. The rights on models that this start has deployed follow
 * right after the deployment.
 */
@Component
@Order(StaffSetUp.AFTER_THE_DEPLOYMENT)
class StaffSetUp implements SmartInitializingSingleton, ApplicationRunner {

    static final int AFTER_THE_DEPLOYMENT = Ordered.HIGHEST_PRECEDENCE + 1;
    private static final Logger log = LoggerFactory.getLogger(StaffSetUp.class);

    private final StaffGroups groups;
    private final GroupRights rights;
    private final TaskFilters filters;
    private final FirstUsers users;
    private final TransactionTemplate transaction;

    StaffSetUp(StaffGroups groups, GroupRights rights, TaskFilters filters, FirstUsers users, TransactionTemplate transaction) {
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.users = users;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        repairBesideOtherNodes();
    }

    @Override
    public void run(ApplicationArguments args) {
        repairBesideOtherNodes();
    }

    private void repairBesideOtherNodes() {
        try {
            repair();
        } catch (ProcessEngineException anotherNodeWasFaster) {
            log.info("Another node sets up the staff at the same time; looking again");
            repair();
        }
    }

    void repair() {
        transaction.executeWithoutResult(status -> {
            groups.repair();
            rights.repair();
            filters.repair();
            users.create();
        });
    }
}
