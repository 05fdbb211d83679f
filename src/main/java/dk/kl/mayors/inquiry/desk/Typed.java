package dk.kl.mayors.inquiry.desk;

import java.util.List;
import java.util.stream.Stream;

/** What somebody has typed on the page of an inquiry; it comes back with the page when something is wrong. Never null. */
record Typed(String text, String note, String reason, String subject, String mandate, String colleague, String template, List<String> sources) {

    static final Typed NOTHING = new Typed("", "", "", "", "", "", "", List.of());

    Typed {
        text = known(text);
        note = known(note);
        reason = known(reason);
        subject = known(subject);
        mandate = known(mandate);
        colleague = known(colleague);
        template = known(template);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** The same with another answer. */
    Typed withAnswer(String answer, List<String> chosen) {
        return new Typed(answer, note, reason, subject, mandate, colleague, template, chosen);
    }

    private static String known(String typed) {
        return typed == null ? "" : typed;
    }

    /** The longest of the texts, for a page that can only give it back. */
    public String mostTyped() {
        return Stream.of(text, note, reason).filter(one -> !one.isBlank()).reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    /** Without the content, so that no log shows it. */
    @Override
    public String toString() {
        return "Typed[hidden]";
    }
}
