package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.engine.MembershipChanged;
import dk.kl.mayors.engine.PasswordChanged;
import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.staff.StaffGroup;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Administrators decide who reads inquiries, but none of them lets themselves in: into these groups one is put by somebody else, and the audit
 * log tells of it, as of a password that somebody gets from another.
 */
@Component
class ReaderChanges {

    private static final Set<StaffGroup> READERS = EnumSet.of(StaffGroup.ADVISERS, StaffGroup.CONFIDENTIAL_ADVISERS, StaffGroup.HEAD_OF_OFFICE);

    private final Audit audit;

    ReaderChanges(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(MembershipChanged change) {
        readers(change.groupId()).ifPresent(group -> {
            if (change.joined() && change.by().equals(change.userId())) {
                throw new AuthorizationException("Ingen kan give sig selv adgang til fortrolige henvendelser. Bed en anden administrator om det.");
            }
            audit.note(change.by(), Deed.CHANGED, change.userId(), "Adgang til henvendelser",
                (change.joined() ? "Sat ind i gruppen " : "Taget ud af gruppen ") + group.danish());
        });
    }

    @EventListener
    void on(PasswordChanged change) {
        if (!change.by().equals(change.userId())) {
            audit.note(change.by(), Deed.CHANGED, change.userId(), "Adgangskode", "Givet af en anden end brugeren selv");
        }
    }

    private static Optional<StaffGroup> readers(String groupId) {
        return READERS.stream().filter(group -> group.id().equals(groupId)).findFirst();
    }
}
