package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.inquiry.rules.SourceLine;
import dk.kl.mayors.inquiry.rules.TemplateLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What whoever answers may choose from.
 *
 * @param templates of the inquiry's subject; empty while nobody has sorted it
 * @param sources   in force on the day of the question
 * @param askedOn   the day of the latest question
 * @param missing   titles of the rules behind the chosen template of which the house knows no version for that day; mostly empty
 */
record AnswerHelp(List<TemplateLine> templates, List<SourceLine> sources, LocalDate askedOn, List<String> missing) {

    static final AnswerHelp NONE = new AnswerHelp(List.of(), List.of(), null, List.of());

    /** The day of the question in Danish. */
    public String asked() {
        return DanishDates.date(askedOn);
    }

    /** Without the subject that the templates give away, so that no log shows it. */
    @Override
    public String toString() {
        return "AnswerHelp[hidden]";
    }
}
