package dk.kl.mayors.invitation;

import java.util.List;

/** Who may take the mayor's place at an event. */
public enum SubstituteRule {
    NOBODY("Ingen kan tage borgmesterens plads"),
    DEPUTY_MAYOR("Viceborgmesteren"),
    ELECTED("Den stedfortræder, kommunalbestyrelsen har valgt"),
    ANYBODY("En stedfortræder efter borgmesterens valg");

    private final String danish;

    SubstituteRule(String danish) {
        this.danish = danish;
    }

    /** The words that staff and mayors see. */
    public String danish() {
        return danish;
    }

    /** Whether the mayor can send anybody at all. */
    public boolean allowed() {
        return this != NOBODY;
    }

    /** The answers that a mayor can choose from. */
    public List<Answer> choices() {
        return allowed() ? List.of(Answer.ATTENDS, Answer.DECLINES, Answer.SUBSTITUTE) : List.of(Answer.ATTENDS, Answer.DECLINES);
    }

    /** How an invitation asks: the end of "Svar, om du …". */
    String answers() {
        return allowed() ? "deltager, ikke kan deltage eller sender din stedfortræder" : "deltager eller ikke kan deltage";
    }
}
