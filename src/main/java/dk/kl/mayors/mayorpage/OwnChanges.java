package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.personaldata.Audit;
import org.springframework.stereotype.Component;

/** Notes in the log what the mayor, or the secretary in the mayor's place, has changed on the page. */
@Component
class OwnChanges {

    private final Audit audit;

    OwnChanges(Audit audit) {
        this.audit = audit;
    }

    /** The change has been made; it is named in Danish and without personal data. */
    void note(Visitor visitor, String what) {
        audit.note(visitor.secretary() ? "secretary" : "mayor", Audit.Deed.CHANGED, visitor.mandate().id().toString(), what, "På borgmesterens side");
    }
}
