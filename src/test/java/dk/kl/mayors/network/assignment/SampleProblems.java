package dk.kl.mayors.network.assignment;

import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented mayors of the real municipalities; the same seed gives the same mayors. */
final class SampleProblems {

    static final List<Municipality> MUNICIPALITIES = municipalities();
    private static final String[] PARTIES = {"A", "V", "V", "A", "C", "A", "B", "F", "V", "O", "L"};

    private SampleProblems() {
    }

    /** So many mayors with wishes of all kinds, in networks of the usual size. */
    static Problem ofSize(int mayors, long seed) {
        return ofSize(mayors, SizeLimits.USUAL, seed);
    }

    static Problem ofSize(int mayors, SizeLimits limits, long seed) {
        Random random = new Random(seed);
        List<Municipality> chosen = new ArrayList<>();
        while (chosen.size() < mayors) {
            List<Municipality> shuffled = new ArrayList<>(MUNICIPALITIES);
            Collections.shuffle(shuffled, random);
            chosen.addAll(shuffled.subList(0, Math.min(shuffled.size(), mayors - chosen.size())));
        }
        List<Municipality> homes = IntStream.range(0, mayors).mapToObj(i -> moved(chosen.get(i), i >= MUNICIPALITIES.size(), random)).toList();
        List<Candidate> candidates = IntStream.range(0, mayors).mapToObj(i -> candidate(i, homes, random)).toList();
        return new Problem(candidates, seats(limits.networksFor(mayors)), limits, Criterion.usualWeights(), Map.of());
    }

    static List<Seat> seats(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Seat(number, "KL-chef " + number, Set.of())).toList();
    }

    static Municipality municipality(String code) {
        return MUNICIPALITIES.stream().filter(each -> each.code().value().equals(code)).findFirst().orElseThrow();
    }

    private static Candidate candidate(int number, List<Municipality> others, Random random) {
        Municipality municipality = others.get(number);
        boolean newlyElected = random.nextDouble() < 0.36;
        Set<MunicipalityCode> with = wished(municipality, others, random, 0.15);
        Set<MunicipalityCode> notWith = new HashSet<>(wished(municipality, others, random, 0.05));
        notWith.removeAll(with);
        Set<Theme> themes = random.nextDouble() < 0.5 ? Set.of()
            : random.ints(2, 0, Theme.values().length).mapToObj(i -> Theme.values()[i]).collect(Collectors.toSet());
        MeetingForm form = MeetingForm.values()[Math.min(2, random.nextInt(5))];
        Integer maxKm = random.nextDouble() < 0.3 ? (Integer) (40 + 10 * random.nextInt(10)) : null;
        boolean answered = random.nextDouble() < 0.8;
        Wish wish = answered ? new Wish(Wish.Answer.YES, maxKm, form, themes, with, notWith) : Wish.of(Wish.Answer.YES);
        String former = newlyElected ? "" : formerNetwork(municipality, others);
        return new Candidate("%04d-2022-01-01".formatted(number + 1), municipality, newlyElected, PARTIES[random.nextInt(PARTIES.length)], wish, former,
            !answered);
    }

    /** Whom a mayor wishes for; nobody in the large instances, where municipalities share their codes. */
    private static Set<MunicipalityCode> wished(Municipality self, List<Municipality> all, Random random, double share) {
        MunicipalityCode wished = all.get(random.nextInt(all.size())).code();
        boolean wishes = random.nextDouble() < share && all.size() <= MUNICIPALITIES.size() && !wished.equals(self.code());
        return wishes ? Set.of(wished) : Set.of();
    }

    /** The networks of the last period: neighbours from north to south in each KKR. */
    private static String formerNetwork(Municipality municipality, List<Municipality> all) {
        long fartherSouth = all.stream().filter(other -> other.kkr().equals(municipality.kkr()) && other.latitude() < municipality.latitude()).count();
        return municipality.kkr() + " " + fartherSouth / 10;
    }

    /** Beyond 98 the municipalities are invented ones near the real ones. */
    private static Municipality moved(Municipality real, boolean invented, Random random) {
        if (!invented) {
            return real;
        }
        return new Municipality(real.code(), real.name(), real.officialName(), real.region(), real.kkr(),
            real.latitude() + random.nextGaussian() / 15, real.longitude() + random.nextGaussian() / 10, real.inhabitants(), real.mayorTitle());
    }

    private static List<Municipality> municipalities() {
        try (var file = SampleProblems.class.getResourceAsStream("/reference/municipalities.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";"))
                .map(cells -> new Municipality(new MunicipalityCode(cells[0]), cells[1], cells[2], cells[3], cells[4], Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6]), Double.parseDouble(cells[7]), "borgmester")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
