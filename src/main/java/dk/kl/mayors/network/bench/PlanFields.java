package dk.kl.mayors.network.bench;

import dk.kl.mayors.network.assignment.Criterion;
import dk.kl.mayors.network.assignment.SizeLimits;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a proposal is to be made from out of the page's form: a field for each criterion, named after it, and three for the sizes. */
final class PlanFields {

    private PlanFields() {
    }

    /** The plan; throws {@link IllegalArgumentException} with a Danish sentence for what is no number or out of bounds. */
    static ScenarioPlan plan(Map<String, String> fields) {
        Map<Criterion, Integer> weights = Arrays.stream(Criterion.values()).filter(criterion -> fields.containsKey(criterion.name()))
            .collect(Collectors.toMap(Function.identity(), criterion -> weight(criterion, fields.get(criterion.name()))));
        return new ScenarioPlan(number(fields.get("networks"), "Antal netværk"),
            new SizeLimits(number(fields.get("minSize"), "Mindst så mange medlemmer"), number(fields.get("maxSize"), "Højst så mange medlemmer")), weights);
    }

    private static int weight(Criterion criterion, String text) {
        int weight = number(text, criterion.danish());
        if (weight > Criterion.MAX_WEIGHT) {
            throw new IllegalArgumentException("»%s«: en vægt er et helt tal fra 0 til %d.".formatted(criterion.danish(), Criterion.MAX_WEIGHT));
        }
        return weight;
    }

    private static int number(String text, String field) {
        if (text == null || !text.trim().matches("\\d{1,3}")) {
            throw new IllegalArgumentException("»%s« skal være et helt tal. Ret det, og gem igen.".formatted(field));
        }
        return Integer.parseInt(text.trim());
    }
}
