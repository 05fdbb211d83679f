package dk.kl.mayors.rehearsal;

import dk.kl.mayors.staff.Banner;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says on every staff page that the clock is not the real one, and moves it on. */
@Component
@ConditionalOnProperty("mayors.rehearsal.starts-at")
class RehearsalBanner implements Banner {

    private final Rehearsal rehearsal;

    RehearsalBanner(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public Optional<Shown> show() {
        return Optional.of(new Shown("rehearsal :: banner", RehearsalView.of(rehearsal)));
    }
}
