package dk.kl.mayors.network.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wishes for company that cannot all be kept, whoever sits where: told before anybody looks for an assignment that keeps them. */
public final class WishCollisions {

    private static final int NAMED = 5;

    private final Facts facts;
    private final int[] chain;
    private final List<String> sentences = new ArrayList<>();

    private WishCollisions(Facts facts) {
        this.facts = facts;
        chain = new int[facts.size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = i;
        }
    }

    /** Danish sentences that say which wishes collide; empty when they can all be kept as far as anybody can see. */
    public static List<String> in(Problem problem) {
        return new WishCollisions(new Facts(problem)).find();
    }

    private List<String> find() {
        int most = facts.problem().limits().max();
        for (int one = 0; one < chain.length; one++) {
            for (int other : facts.with(one)) {
                wanted(one, other);
            }
            if (facts.with(one).length >= most) {
                sentences.add("%s ønsker at være sammen med %d andre, men et netværk har højst %d medlemmer."
                    .formatted(facts.name(one), facts.with(one).length, most));
            }
        }
        for (int one = 0; one < chain.length; one++) {
            for (int other : facts.notWith(one)) {
                unwanted(one, other);
            }
        }
        chains().values().stream().filter(members -> members.size() > most).forEach(members -> sentences.add(
            "%d borgmestre hænger sammen i en kæde af ønsker (%s), men et netværk har højst %d medlemmer.".formatted(members.size(), named(members), most)));
        return List.copyOf(sentences);
    }

    private void wanted(int one, int other) {
        if (has(facts.notWith(other), one)) {
            sentences.add("%1$s vil gerne være sammen med %2$s, som helst ikke vil være sammen med %1$s.".formatted(facts.name(one), facts.name(other)));
        } else if (pin(one) != null && pin(other) != null && !pin(one).equals(pin(other))) {
            sentences.add("%s vil gerne være sammen med %s, men de er fastholdt i netværk %d og %d.".formatted(facts.name(one), facts.name(other),
                pin(one), pin(other)));
        } else {
            join(one, other);
        }
    }

    private void unwanted(int one, int other) {
        if (pin(one) != null && pin(one).equals(pin(other))) {
            sentences.add("%s vil helst ikke være sammen med %s, men begge er fastholdt i netværk %d.".formatted(facts.name(one), facts.name(other),
                pin(one)));
        } else if (!has(facts.with(other), one) && root(one) == root(other)) {
            sentences.add("%s vil helst ikke være sammen med %s, men andres ønsker binder dem sammen.".formatted(facts.name(one), facts.name(other)));
        }
    }

    private Map<Integer, List<Integer>> chains() {
        Map<Integer, List<Integer>> chains = new LinkedHashMap<>();
        for (int i = 0; i < chain.length; i++) {
            chains.computeIfAbsent(root(i), key -> new ArrayList<>()).add(i);
        }
        return chains;
    }

    private String named(List<Integer> members) {
        String names = String.join(", ", members.stream().limit(NAMED).map(facts::name).toList());
        return members.size() > NAMED ? names + " med flere" : names;
    }

    private Integer pin(int candidate) {
        return facts.problem().pins().get(facts.candidate(candidate).id());
    }

    private void join(int one, int other) {
        chain[root(one)] = root(other);
    }

    private int root(int candidate) {
        return chain[candidate] == candidate ? candidate : root(chain[candidate]);
    }

    private static boolean has(int[] candidates, int wanted) {
        for (int candidate : candidates) {
            if (candidate == wanted) {
                return true;
            }
        }
        return false;
    }
}
