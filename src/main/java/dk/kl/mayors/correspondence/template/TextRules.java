package dk.kl.mayors.correspondence.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must be right with a text before it can be saved. */
final class TextRules {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;
    private static final Pattern COMPLETE_FIELD = Pattern.compile("\\{\\{\\s*[\\p{L}\\d]+\\s*}}");

    private TextRules() {
    }

    /** What is wrong, one Danish sentence each that says what to do; empty when nothing. */
    static List<String> problems(TextKind kind, String subject, String body) {
        List<String> problems = new ArrayList<>();
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || subject.contains("\n")) {
            problems.add("Skriv et emne på én linje (højst " + LONGEST_SUBJECT + " tegn).");
        }
        if (body.isBlank() || body.length() > LONGEST_BODY) {
            problems.add("Skriv en tekst (højst 20.000 tegn).");
        }
        problems.addAll(fieldProblems(kind, subject + "\n" + body));
        return problems;
    }

    private static List<String> fieldProblems(TextKind kind, String text) {
        Set<String> known = kind.fields().stream().map(MergeField::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> problems = new MarkdownText(text).fields().stream().filter(field -> !known.contains(field))
            .map(field -> "Feltet {{" + field + "}} findes ikke" + suggestion(field, known)).collect(Collectors.toCollection(ArrayList::new));
        String rest = COMPLETE_FIELD.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            problems.add("Et felt er ikke skrevet rigtigt. Skriv det med to klammer på hver side, for eksempel {{navn}}.");
        }
        return problems;
    }

    private static String suggestion(String field, Set<String> known) {
        String typed = field.toLowerCase(Locale.ROOT);
        return known.stream().filter(name -> distance(typed, name.toLowerCase(Locale.ROOT)) <= 2).findFirst()
            .map(name -> ". Mente du {{" + name + "}}?").orElse(". Vælg et af felterne på listen.");
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
