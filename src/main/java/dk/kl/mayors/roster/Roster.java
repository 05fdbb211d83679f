package dk.kl.mayors.roster;

import dk.kl.mayors.calendar.RoundId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The front door of the roster: municipalities and the mandates of a round. */
public interface Roster {

    /** All municipalities in Danish order of their names. */
    List<Municipality> municipalities();

    /** The municipality, or empty when the code is none of the 98. */
    Optional<Municipality> municipality(MunicipalityCode code);

    /** The mandate; throws {@link UnknownMandate}. */
    Mandate mandate(MandateId id);

    /** The round's mandates in Danish order of the municipalities' names, provisional and ended ones included. */
    List<Mandate> mandates(RoundId round);

    /** The ids of the round's mandates, as they stand in tables. */
    default Set<String> mandateIds(RoundId round) {
        return mandates(round).stream().map(mandate -> mandate.id().toString()).collect(Collectors.toSet());
    }

    /** The municipality's mandates in that round, the earliest first. */
    List<Mandate> mandates(RoundId round, MunicipalityCode municipality);

    /** The mandates whose mayor has that mail address, however it is cased, provisional and ended ones included, the latest first. */
    List<Mandate> mandatesOfMayor(String mailAddress);

    /** Lets nobody else hold one of these mandates until the caller's transaction ends, without which it fails; waits for whoever does. */
    void hold(Collection<MandateId> ids);

    /** No mandate has that id. */
    class UnknownMandate extends RuntimeException {
        public UnknownMandate(MandateId id) {
            super("Borgmestermandatet " + id + " findes ikke.");
        }
    }
}
