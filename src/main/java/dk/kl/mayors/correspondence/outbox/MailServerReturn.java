package dk.kl.mayors.correspondence.outbox;

import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes up again what became an incident because the mail server was away for longer than the retries reach: once the server lets us in,
 * those mails get new tries, and their incidents are gone. An incident of another cause waits for a person.
 */
@Component
class MailServerReturn {

    private static final int AT_ONCE = 500;
    private static final int TRIES = 3;

    private final ExternalTaskService externalTasks;
    private final MailServer server;

    MailServerReturn(ExternalTaskService externalTasks, MailServer server) {
        this.externalTasks = externalTasks;
        this.server = server;
    }

    @Scheduled(initialDelayString = "${mayors.mail.look-for-server:PT5M}", fixedDelayString = "${mayors.mail.look-for-server:PT5M}")
    void lookForServer() {
        List<String> stranded = server.configured() ? stranded() : List.of();
        if (!stranded.isEmpty() && server.answers()) {
            externalTasks.setRetries(stranded, TRIES);
        }
    }

    private List<String> stranded() {
        return externalTasks.createExternalTaskQuery().topicName(Mailing.TOPIC).noRetriesLeft().listPage(0, AT_ONCE).stream()
            .filter(task -> MailServer.wasAway(task.getErrorMessage())).map(ExternalTask::getId).toList();
    }
}
