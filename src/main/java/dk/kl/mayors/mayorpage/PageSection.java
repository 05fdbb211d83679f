package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.Visitor;
import java.util.Optional;

/** A part of the mayor's page. The page shows the beans of this type one below the other, by their {@code @Order}. */
interface PageSection {

    /** What the section has for that visitor, or empty when it has nothing. A section that is not for the secretary says so here. */
    Optional<Shown> show(Visitor visitor);

    /** Whether a mayor who has left office or is on leave still has it. */
    default boolean afterOffice() {
        return false;
    }

    /**
     * A section to be drawn.
     *
     * @param fragment the Thymeleaf fragment as template and name, for instance {@code "mayorpage/papers :: section"}; it finds
     *                 {@code model} under the name {@code section} and the visitor under {@code visitor}
     */
    record Shown(String fragment, Object model) {
    }
}
