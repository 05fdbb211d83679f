package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.assignment.Candidate;
import dk.kl.mayors.network.signup.SignUp;
import dk.kl.mayors.network.signup.SignUps;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to have a place, with all that the criteria ask for. */
@Component
@Transactional(readOnly = true)
public class Candidates {

    private final Roster roster;
    private final SignUps signUps;
    private final NetworkMemberRepository members;

    Candidates(Roster roster, SignUps signUps, NetworkMemberRepository members) {
        this.roster = roster;
        this.signUps = signUps;
        this.members = members;
    }

    /** The round's mayors who said yes or have not answered, in Danish order of the municipalities. */
    public List<Candidate> of(RoundId round) {
        Map<MandateId, SignUp> offered = signUps.of(round).stream().filter(SignUp::wantsPlace)
            .collect(Collectors.toMap(SignUp::mandate, Function.identity()));
        List<NetworkMember> earlier = members.findAllByOrderByMandateId();
        return roster.mandates(round).stream().filter(mandate -> offered.containsKey(mandate.id()))
            .map(mandate -> candidate(mandate, offered.get(mandate.id()).wish(), earlier)).toList();
    }

    /** A mayor as a candidate, whatever the answer. */
    Candidate of(Mandate mandate) {
        return candidate(mandate, signUps.find(mandate.id()).flatMap(SignUp::wish), members.findAllByOrderByMandateId());
    }

    private static Candidate candidate(Mandate mandate, Optional<Wish> wish, List<NetworkMember> earlier) {
        return new Candidate(mandate.id().toString(), mandate.municipality(), mandate.newlyElected(), mandate.party(),
            wish.orElse(Wish.of(Wish.Answer.YES)), mandate.newlyElected() ? "" : formerNetwork(mandate.id(), earlier), wish.isEmpty());
    }

    /** The last network of the municipality's mayor in an earlier round; for the re-elected that is one's own. */
    private static String formerNetwork(MandateId mandate, List<NetworkMember> earlier) {
        return earlier.stream().filter(member -> member.mandate().municipality().equals(mandate.municipality())
                && member.mandate().takesOfficeOn().isBefore(mandate.takesOfficeOn()))
            .reduce((older, newer) -> newer).map(NetworkMember::networkId).orElse("");
    }
}
