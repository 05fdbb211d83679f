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
 */
record AnswerHelp(List<TemplateLine> templates, List<SourceLine> sources, LocalDate askedOn) {

    static final AnswerHelp NONE = new AnswerHelp(List.of(), List.of(), null);

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
