package dk.kl.mayors.journey;

import dk.kl.mayors.correspondence.PostFigures.KindFigures;
import java.util.ArrayList;
import java.util.List;

/** Says in Danish what went wrong in a round. */
final class Troubles {

    private Troubles() {
    }

    static List<String> of(RoundReport report) {
        List<String> sentences = new ArrayList<>();
        report.failures().forEach(one -> sentences.add("Trinnet \"" + one.step() + "\" standsede " + times(one.count()) + " på grund af en fejl"
            + (one.open() == 0 ? ", og fejlen er løst." : one.open() == 1 ? ". 1 af dem er ikke løst." : ". " + one.open() + " af dem er ikke løst.")));
        KindFigures post = report.allPost();
        say(sentences, post.bounced(), "1 besked kom retur.", " beskeder kom retur.");
        say(sentences, post.failed(), "1 besked blev afvist eller opgivet.", " beskeder blev afvist eller opgivet.");
        say(sentences, post.uncertain(), "1 besked er måske ikke kommet frem.", " beskeder er måske ikke kommet frem.");
        say(sentences, report.phoneCalls(), "1 borgmester måtte ringes op, fordi svaret udeblev.", " gange måtte en borgmester ringes op, fordi svaret udeblev.");
        say(sentences, report.networks().outside(), "1 borgmester har ingen plads i et netværk.", " borgmestre har ingen plads i et netværk.");
        return sentences;
    }

    /** "2,5", and "3" for a whole number. */
    static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number).replace('.', ',');
    }

    private static String times(long count) {
        return count == 1 ? "1 gang" : count + " gange";
    }

    private static void say(List<String> sentences, long count, String one, String many) {
        if (count > 0) {
            sentences.add(count == 1 ? one : count + many);
        }
    }
}
