package dk.kl.mayors.network.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a test say who sits where and what one criterion must make of it: {@code judged().network(mayor("0751"), …).by(TRAVEL).gives(36)}. */
final class Judged {

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> placement = new HashMap<>();
    private int networks;

    static Judged judged() {
        return new Judged();
    }

    static Mayor mayor(String code) {
        return new Mayor(SampleProblems.municipality(code), false, "A", Wish.of(Wish.Answer.YES), "");
    }

    /** Adds a network with these members. */
    Judged network(Mayor... members) {
        networks++;
        for (Mayor member : members) {
            candidates.add(member.candidate());
            placement.put(member.candidate().id(), networks);
        }
        return this;
    }

    /** Adds mayors without a place. */
    Judged unplaced(Mayor... mayors) {
        for (Mayor mayor : mayors) {
            candidates.add(mayor.candidate());
        }
        return this;
    }

    Verdict by(Criterion criterion) {
        Problem problem = new Problem(candidates, SampleProblems.seats(networks), new SizeLimits(1, 40), Map.of(criterion, 1), Map.of());
        return new Verdict(criterion, Evaluation.of(problem, placement));
    }

    /** What the criterion said. */
    record Verdict(Criterion criterion, Evaluation evaluation) {

        Verdict gives(long points) {
            assertThat(evaluation.total(criterion)).as(criterion.name()).isEqualTo(points);
            assertThat(evaluation.points()).as("weighted with 1").isEqualTo(points);
            return this;
        }

        /** What is said of the first network. */
        Verdict says(String sentence) {
            assertThat(evaluation.networks().get(0).lines().get(criterion).sentence()).isEqualTo(sentence);
            return this;
        }
    }

    /** A mayor whom a test describes by what matters to it. */
    record Mayor(Municipality municipality, boolean newlyElected, String party, Wish wish, String former) {

        Mayor asNew() {
            return new Mayor(municipality, true, party, wish, former);
        }

        Mayor of(String itsParty) {
            return new Mayor(municipality, newlyElected, itsParty, wish, former);
        }

        Mayor from(String formerNetwork) {
            return new Mayor(municipality, newlyElected, party, wish, formerNetwork);
        }

        Mayor with(String... codes) {
            return wishing(new Wish(Wish.Answer.YES, wish.maxDistanceKm(), wish.meetingForm(), wish.themes(), codes(codes), wish.notWith()));
        }

        Mayor notWith(String... codes) {
            return wishing(new Wish(Wish.Answer.YES, wish.maxDistanceKm(), wish.meetingForm(), wish.themes(), wish.with(), codes(codes)));
        }

        Mayor about(Theme... themes) {
            return wishing(new Wish(Wish.Answer.YES, wish.maxDistanceKm(), wish.meetingForm(), Set.of(themes), wish.with(), wish.notWith()));
        }

        Mayor meeting(MeetingForm form) {
            return wishing(new Wish(Wish.Answer.YES, wish.maxDistanceKm(), form, wish.themes(), wish.with(), wish.notWith()));
        }

        Mayor atMost(int km) {
            return wishing(new Wish(Wish.Answer.YES, km, wish.meetingForm(), wish.themes(), wish.with(), wish.notWith()));
        }

        private Mayor wishing(Wish other) {
            return new Mayor(municipality, newlyElected, party, other, former);
        }

        Candidate candidate() {
            return new Candidate(municipality.code() + "-2022-01-01", municipality, newlyElected, party, wish, former, false);
        }

        private static Set<MunicipalityCode> codes(String... texts) {
            return Set.of(texts).stream().map(MunicipalityCode::new).collect(Collectors.toSet());
        }
    }
}
