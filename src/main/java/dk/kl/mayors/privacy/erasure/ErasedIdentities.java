package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.privacy.proof.SignedRecords;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.ErasedPersons;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keyed hashes of erased mayors' municipalities and names, so that a roster that brings somebody back is noticed; nobody reads a name in them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErasedIdentities implements ErasedPersons {

    private final JdbcClient database;
    private final SignedRecords signing;
    private final Roster roster;
    private final Clock clock;

    ErasedIdentities(JdbcClient database, SignedRecords signing, Roster roster, Clock clock) {
        this.database = database;
        this.signing = signing;
        this.roster = roster;
        this.clock = clock;
    }

    /** Notes whom the erasure is about, while the name is still there; a secretary is not noted, because a roster's secretary follows the office. */
    void remember(DataSubject subject) {
        for (String id : subject.secretary() ? List.<String>of() : subject.mandates()) {
            Mandate mandate = roster.mandate(MandateId.of(id));
            if (mandate.mayor().name().equals(DataKeeper.GONE)) {
                continue;
            }
            String hash = hashes(mandate.municipality().code(), mandate.mayor().name()).get(0);
            if (!known(List.of(hash))) {
                database.sql("insert into erased_identity (keyed_hash, erased_at) values (?, ?)")
                    .params(hash, OffsetDateTime.now(clock)).update();
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean includes(MunicipalityCode municipality, String name) {
        return known(hashes(municipality, name));
    }

    private boolean known(List<String> hashes) {
        return database.sql("select count(*) from erased_identity where keyed_hash in (:hashes)").param("hashes", new ArrayList<>(hashes))
            .query(Long.class).single() > 0;
    }

    private List<String> hashes(MunicipalityCode municipality, String name) {
        return signing.keyedHashes(municipality.value() + "|" + DanishSearch.key(name));
    }
}
