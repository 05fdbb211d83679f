package dk.kl.mayors.invitation.registration;

import dk.kl.mayors.invitation.Invitations.Channel;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.invitation.Invitations.LedgerLine;
import dk.kl.mayors.invitation.registration.RegistrationPreview.Line;
import dk.kl.mayors.invitation.registration.RegistrationPreview.Outcome;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds a registration list against the mayors and what they have answered. */
final class RegistrationComparison {

    private final List<Mandate> mandates;
    private final Map<MandateId, Invited> invited = new HashMap<>();
    private final Map<MandateId, LedgerLine> lists = new HashMap<>();
    private final Map<MandateId, LedgerLine> people = new HashMap<>();
    private final Map<MandateId, Registration> seen = new HashMap<>();

    RegistrationComparison(List<Mandate> mandates, List<Invited> invited, List<LedgerLine> ledger) {
        this.mandates = mandates;
        invited.forEach(one -> this.invited.put(one.mandate(), one));
        ledger.forEach(line -> (line.channel() == Channel.IMPORT ? lists : people).put(line.mandate(), line));
    }

    Line compare(Registration row) {
        Optional<Mandate> found = mandates.stream().filter(mandate -> means(row, mandate)).findFirst();
        String who = (row.name() + (row.municipality().isEmpty() ? "" : ", " + row.municipality())).replaceFirst("^, ", "");
        if (found.isEmpty()) {
            return new Line(row.number(), who.isEmpty() ? row.email() : who, Outcome.UNKNOWN, null, null, "Ingen af vores borgmestre. Rækken springes over.");
        }
        return compare(row, found.get());
    }

    private Line compare(Registration row, Mandate mandate) {
        String who = mandate.municipality().name() + ", " + mandate.mayor().name();
        MandateId id = mandate.id();
        if (row.answer().isEmpty()) {
            return new Line(row.number(), who, Outcome.UNKNOWN, id, null, "\"" + row.status() + "\" er ikke til at forstå. Skriv Tilmeldt eller Afmeldt.");
        }
        Registration earlier = seen.putIfAbsent(id, row);
        if (earlier != null) {
            boolean agree = earlier.answer().equals(row.answer());
            return new Line(row.number(), who, agree ? Outcome.SAME : Outcome.UNKNOWN, id, null,
                "Står også i række " + earlier.number() + (agree ? "." : " med et andet svar. Kun den første læses."));
        }
        Invited known = invited.get(id);
        if (known == null || known.invitedAt() == null) {
            return new Line(row.number(), who, Outcome.NOT_INVITED, id, null, "Borgmesteren har ikke fået invitationen endnu.");
        }
        return new Line(row.number(), who, outcome(row, known), id, row.answer().get(), explanation(row, known));
    }

    private Outcome outcome(Registration row, Invited known) {
        LedgerLine said = lists.get(known.mandate());
        boolean saidBefore = said != null && said.answer() == row.answer().get();
        boolean agrees = known.answer() != null && known.answer().coming() == row.answer().get().coming();
        if (saidBefore || agrees && (people.containsKey(known.mandate()) || said != null)) {
            return Outcome.SAME;
        }
        return people.containsKey(known.mandate()) && known.answer() != null ? Outcome.CONFLICT : Outcome.NEW;
    }

    private String explanation(Registration row, Invited known) {
        String says = "Listen siger: " + row.answer().get().danish().toLowerCase(Locale.ROOT) + ".";
        return switch (outcome(row, known)) {
            case CONFLICT -> says + " Noteret: " + known.answer().danish().toLowerCase(Locale.ROOT)
                + ". Det noterede gælder, og sekretariatet får en opgave.";
            case NEW -> says + " Det noteres, og borgmesteren får en kvittering.";
            default -> says + " Det står der i forvejen.";
        };
    }

    /** The mail address tells for sure; a name must not contradict the municipality; a municipality alone means its mayor. */
    private static boolean means(Registration row, Mandate mandate) {
        if (!row.email().isEmpty() && row.email().equalsIgnoreCase(mandate.mayor().email())) {
            return true;
        }
        boolean placeGiven = !row.municipality().isEmpty();
        if (placeGiven && !isPlace(row.municipality(), mandate)) {
            return false;
        }
        return row.name().isEmpty() ? placeGiven : DanishSearch.key(row.name()).equals(DanishSearch.key(mandate.mayor().name()));
    }

    private static boolean isPlace(String text, Mandate mandate) {
        String key = DanishSearch.key(text);
        String code = mandate.municipality().code().value();
        return key.equals(code) || key.equals(code.substring(1)) || key.equals(DanishSearch.key(mandate.municipality().name()))
            || key.equals(DanishSearch.key(mandate.municipality().officialName()))
            || key.equals(DanishSearch.key(mandate.municipality().name() + " Kommune"));
    }
}
