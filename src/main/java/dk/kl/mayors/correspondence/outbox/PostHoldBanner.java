package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.staff.Banner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page that all post is stopped. */
@Component
class PostHoldBanner implements Banner {

    private final PostHold hold;

    PostHoldBanner(PostHold hold) {
        this.hold = hold;
    }

    @Override
    public Optional<Shown> show() {
        return hold.current().map(current -> new Shown("outbox :: banner", current));
    }
}
