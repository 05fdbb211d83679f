package dk.kl.mayors.privacy.leftover;

import java.util.List;

/** All texts by which one person can be recognised. Lives in memory only. */
public record Traces(List<Trace> texts, List<FullName> names) {

    public Traces {
        texts = List.copyOf(texts);
        names = List.copyOf(names);
    }

    /** Whether nothing is known by which the person could be found. */
    public boolean isEmpty() {
        return texts.isEmpty() && names.isEmpty();
    }

    /** Whether one of the person's own texts stands in this one. */
    public boolean standIn(String text) {
        return new TraceIndex(texts.stream().filter(trace -> !trace.shared()).toList()).find(PlainText.of(text)).cardinality() > 0;
    }

    /** How many they are, so that no log shows them. */
    @Override
    public String toString() {
        return "Traces[" + (texts.size() + names.size()) + "]";
    }
}
