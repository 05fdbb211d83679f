package dk.kl.mayors.privacy.retention;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers for the plans and the record of the nights, which name rounds and classes of data, and nobody. */
@Component
class RetentionKeeper implements DataKeeper {

    @Override
    public String name() {
        return "Slettefrister";
    }

    @Override
    public Set<String> tables() {
        return Set.of("retention_rule", "retention_run", "retention_removal");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return List.of();
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of();
    }
}
