package dk.kl.mayors.network.facilitator;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented facilitators for the example round; the first one belongs to the example user of the group. */
@Component
@ConditionalOnProperty("mayors.example-data")
class SampleFacilitators {

    private static final String EXAMPLE_USER = "frida";
    private static final List<String> NAMES = List.of("Frida Falkenby", "Aage Lyngbakke", "Birthe Skovager", "Carsten Vindhøj", "Ditte Åmose",
        "Erling Bakkegaard", "Gerda Mosevang", "Hjalmar Rønnebæk", "Inga Sivholm", "Jørn Tjørnelund", "Karla Ørskov", "Leif Engdal");

    private final Facilitators facilitators;

    SampleFacilitators(Facilitators facilitators) {
        this.facilitators = facilitators;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void provide() {
        if (facilitators.all().isEmpty()) {
            for (int i = 0; i < NAMES.size(); i++) {
                facilitators.add(new Facilitator.Details(NAMES.get(i), "kl-chef-%d@kl.example".formatted(i + 1), i == 0 ? EXAMPLE_USER : "",
                    i < 2 ? 2 : 1, true, Set.of()));
            }
        }
    }
}
