package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.invitation.Question;
import dk.kl.mayors.invitation.SubstituteRule;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What staff typed about an event: who may take the mayor's place, what is asked, where it is evaluated. */
record SettingsForm(SubstituteRule substitute, List<Question> questions, String evaluationLink, String evaluationText) {

    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_TEXT = 300;

    SettingsForm {
        questions = questions == null ? List.of() : questions;
        evaluationLink = evaluationLink == null ? "" : evaluationLink.strip();
        evaluationText = evaluationText == null ? "" : evaluationText.strip();
    }

    static SettingsForm of(EventSettings settings) {
        return new SettingsForm(settings.substitute(), List.copyOf(settings.questions()), settings.evaluationLink(), settings.evaluationText());
    }

    /** What is wrong, as a Danish sentence that says what to do. */
    Optional<String> problem() {
        if (substitute == null) {
            return Optional.of("Vælg, hvem der kan tage borgmesterens plads.");
        }
        if (!evaluationLink.isEmpty() && !isWebAddress(evaluationLink)) {
            return Optional.of("Skriv hele linket til evalueringen, for eksempel https://www.kl.dk/evaluering (højst 500 tegn).");
        }
        if (evaluationText.length() > LONGEST_TEXT || evaluationText.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Skriv spørgsmålet til evalueringen på én linje (højst 300 tegn).");
        }
        return Optional.empty();
    }

    EventSettings on(EventSettings settings) {
        Set<Question> asked = questions.isEmpty() ? EnumSet.noneOf(Question.class) : EnumSet.copyOf(questions);
        return new EventSettings(substitute, asked, settings.body(), settings.makesUpFor(), evaluationLink, evaluationText, settings.opened());
    }

    private static boolean isWebAddress(String text) {
        try {
            URI link = URI.create(text);
            return text.length() <= LONGEST_LINK && "https".equals(link.getScheme()) && link.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
