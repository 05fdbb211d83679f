package dk.kl.mayors.inquiry.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A template with the sources that were in force on the day of the question.
 *
 * @param text    to go on writing in
 * @param sources in Danish order
 * @param missing the titles of bound sources of which no version was in force on that day
 */
public record Quoted(String templateId, String title, String text, LocalDate questionDate, List<SourceLine> sources, List<String> missing) {
}
