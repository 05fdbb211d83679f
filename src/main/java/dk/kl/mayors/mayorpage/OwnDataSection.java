package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.correction.Corrections;
import dk.kl.mayors.mayorpage.correction.Proposal;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateChanges.Contact;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the house reaches the mayor and the secretary, and the mayor's correction of it. */
@Component
@Order(80)
class OwnDataSection implements PageSection {

    private final Corrections corrections;

    OwnDataSection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        return visitor.secretary() ? Optional.empty()
            : Optional.of(new Shown("mayorpage/own-data :: section", data(visitor.mandate(), corrections.latest(visitor.mandate()))));
    }

    private static OwnData data(Mandate mandate, Optional<Proposal> latest) {
        Contact known = new Contact(mandate.mayor().email(), mandate.mayor().phone(), mandate.secretary().name(), mandate.secretary().email());
        return new OwnData(known, latest.filter(Proposal::waits).map(Proposal::wanted).orElse(known), latest.map(OwnDataSection::sentence).orElse(""));
    }

    private static String sentence(Proposal latest) {
        return switch (latest.state()) {
            case WAITING -> "Du har sendt en rettelse " + latest.proposed() + ". Vi ser på den og skriver til dig.";
            case APPROVED -> "Din rettelse blev godkendt " + latest.decided() + ".";
            case REFUSED -> "Vi har ikke gennemført din rettelse fra " + latest.proposed() + ". Ring til os, så finder vi ud af det.";
            case DROPPED -> "";
        };
    }

    /**
     * The mayor's contact data.
     *
     * @param known  as they are used now
     * @param wanted what the form begins with: a correction that waits, else what is used now
     * @param latest what has become of the latest correction; may be empty
     */
    record OwnData(Contact known, Contact wanted, String latest) {
    }
}
