package dk.kl.mayors.roster.internal;

import dk.kl.mayors.engine.BusinessNames;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A mandate's business key by its municipality's name, a round's by its years. */
@Component
class PlaceNames implements BusinessNames {

    private static final Pattern MANDATE = Pattern.compile("0\\d{3}-\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ROUND = Pattern.compile("\\d{4}-\\d{4}");

    private final Roster roster;

    PlaceNames(@Lazy Roster roster) {
        this.roster = roster;
    }

    @Override
    public Optional<String> of(String businessKey) {
        if (MANDATE.matcher(businessKey).matches()) {
            return roster.municipality(MandateId.of(businessKey).municipality()).map(Municipality::name);
        }
        return Optional.of(businessKey).filter(key -> ROUND.matcher(key).matches()).map(round -> "runden " + round);
    }
}
