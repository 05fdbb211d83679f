package dk.kl.mayors.staff;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the web apps what time the product has, so that "for to dage siden" is right during a rehearsal too. */
@RestController
class ProductTime {

    private final Clock clock;

    ProductTime(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/time")
    Answer now() {
        return new Answer(clock.instant());
    }

    record Answer(Instant now) {
    }
}
