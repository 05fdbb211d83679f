package dk.kl.mayors.roster.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The stored mandates, each fetched together with its municipality. */
interface MandateRows extends JpaRepository<MandateRow, String> {

    @Query("select m from MandateRow m join fetch m.municipality where m.roundId = :round")
    List<MandateRow> ofRound(String round);

    @Query("select m from MandateRow m join fetch m.municipality c where m.roundId = :round and c.code = :municipality order by m.id")
    List<MandateRow> ofRound(String round, String municipality);

    @Query("select m from MandateRow m join fetch m.municipality where lower(m.email) = lower(:email)")
    List<MandateRow> ofMayor(String email);

    @Query("select m from MandateRow m join fetch m.municipality where m.actingFor = :id")
    List<MandateRow> actingFor(String id);

    @Query("select m from MandateRow m join fetch m.municipality where m.id = :id")
    Optional<MandateRow> withId(String id);

    /** Locks them, in one order for everybody. */
    @Query(value = "select id from mandate where id in (:ids) order by id for update", nativeQuery = true)
    List<String> locked(Collection<String> ids);
}
