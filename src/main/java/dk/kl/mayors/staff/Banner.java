package dk.kl.mayors.staff;

import java.util.Optional;

/**
 * Something that everybody must know at the top of every staff page, for instance that the clock is not the real one.
 * Each bean of this type is asked whenever a page is shown, so the answer must be quick.
 */
public interface Banner {

    /** The banner, or empty while there is nothing to say. */
    Optional<Shown> show();

    /**
     * What the page shows.
     *
     * @param fragment the Thymeleaf fragment as template and name, for instance {@code "rehearsal/banner :: clock"}; it finds
     *                 {@code model} under the name {@code banner}
     * @param model    what the fragment fills in; may be null
     */
    record Shown(String fragment, Object model) {
    }
}
