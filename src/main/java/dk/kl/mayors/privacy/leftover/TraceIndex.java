package dk.kl.mayors.privacy.leftover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds many traces in one pass over a text: looks up the last four letters read, and compares only where a trace begins with them. */
final class TraceIndex {

    private static final int BEGINNING = 4;
    private static final int BITS_OF_A_LETTER = 16;
    private static final int FILTER = 1 << 16;

    private final List<Trace> traces;
    private final Map<Long, List<Integer>> byBeginning = new HashMap<>();
    private final BitSet filter = new BitSet(FILTER);

    TraceIndex(List<Trace> traces) {
        this.traces = traces;
        for (int number = 0; number < traces.size(); number++) {
            long beginning = 0;
            for (int i = 0; i < BEGINNING; i++) {
                beginning = beginning << BITS_OF_A_LETTER | traces.get(number).text().charAt(i);
            }
            byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(number);
            filter.set(slot(beginning));
        }
    }

    List<Trace> traces() {
        return traces;
    }

    /** The numbers of the traces that stand in the text as words of their own; the text is as {@link PlainText#of} has it. */
    BitSet find(String text) {
        BitSet found = new BitSet(traces.size());
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters = letters << BITS_OF_A_LETTER | text.charAt(i);
            if (i >= BEGINNING - 1 && filter.get(slot(letters)) && byBeginning.containsKey(letters)) {
                for (int number : byBeginning.get(letters)) {
                    if (standsAt(text, i - BEGINNING + 1, traces.get(number).text())) {
                        found.set(number);
                    }
                }
            }
        }
        return found;
    }

    private static boolean standsAt(String text, int begin, String trace) {
        int end = begin + trace.length();
        return text.startsWith(trace, begin) && (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)))
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static int slot(long letters) {
        long mixed = letters * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Long.SIZE - BITS_OF_A_LETTER);
    }
}
