package dk.kl.mayors.journey.succession;

import dk.kl.mayors.engine.CurrentUser;
import dk.kl.mayors.journey.succession.SuccessionDraft.Change;
import dk.kl.mayors.roster.SuccessionAnnounced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the change of mayor that an approved roster announces; staff add the reason and the last day. */
@Component
class AnnouncedSuccessions {

    private final SuccessionProcesses processes;
    private final CurrentUser currentUser;

    AnnouncedSuccessions(SuccessionProcesses processes, CurrentUser currentUser) {
        this.processes = processes;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(SuccessionAnnounced announced) {
        processes.start(announced.mandate(), new SuccessionDraft(Change.ENDS, null, null, null, true, announced.takesOfficeOn(),
            announced.successor()), currentUser.id().orElse(""));
    }
}
