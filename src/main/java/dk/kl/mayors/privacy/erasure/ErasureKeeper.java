package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers for the tables of the erasures, which name mandates and staff and nobody else; the proof stays when the person is gone. */
@Component
class ErasureKeeper implements DataKeeper {

    private final ErasureRepository erasures;

    ErasureKeeper(ErasureRepository erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "Sletninger";
    }

    @Override
    public Set<String> tables() {
        return Set.of("erasure", "erasure_record", "erased_identity");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return erasures.findAllByOrderByAskedAtDesc().stream().filter(one -> one.mandates().stream().anyMatch(subject.mandates()::contains))
            .map(one -> new Entry("Sletning, " + DanishDates.moment(one.askedAt()),
                List.of(new Field("Hvorfor", one.reason().danish()), new Field("Hvor langt", one.state().danish())))).toList();
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of();
    }
}
