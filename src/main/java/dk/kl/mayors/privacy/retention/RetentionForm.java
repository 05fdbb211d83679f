package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.personaldata.DataClass;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The days of each class as somebody has typed them.
 *
 * @param typed    by the name of the class, as it was typed
 * @param problems by the name of the class: Danish sentences that say what to do
 */
record RetentionForm(Map<String, String> typed, Map<String, String> problems) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}|\\d\\.\\d{3}");

    static RetentionForm of(Map<DataClass, Integer> days) {
        Map<String, String> typed = new LinkedHashMap<>();
        days.forEach((dataClass, number) -> typed.put(dataClass.name(), number.toString()));
        return new RetentionForm(typed, Map.of());
    }

    /** Reads the fields of the request; a class that is missing counts as empty. */
    static RetentionForm read(Map<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (DataClass each : DataClass.values()) {
            String text = fields.getOrDefault(each.name(), "").strip();
            typed.put(each.name(), text);
            if (!NUMBER.matcher(text).matches() || number(text) < RetentionPlan.shortest(each)) {
                problems.put(each.name(), "Skriv et helt antal dage fra " + RetentionPlan.shortest(each) + " til 9.999."
                    + (each == DataClass.LOGS ? " Ingen skal kunne slette sine egne spor fra den ene dag til den anden." : ""));
            }
        }
        return new RetentionForm(typed, problems);
    }

    boolean fits() {
        return problems.isEmpty();
    }

    /** The days; only when it fits. */
    Map<DataClass, Integer> days() {
        Map<DataClass, Integer> days = new EnumMap<>(DataClass.class);
        typed.forEach((name, text) -> days.put(DataClass.valueOf(name), number(text)));
        return days;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(".", ""));
    }
}
