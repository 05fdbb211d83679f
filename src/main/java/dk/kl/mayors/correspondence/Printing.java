package dk.kl.mayors.correspondence;

import java.util.Map;

/** Prints pages of the house that are no letters, in its typefaces. */
public interface Printing {

    /**
     * A tagged PDF (PDF/UA-1) of a Thymeleaf template that is well-formed XHTML; fetches nothing from outside.
     *
     * @param template its name without the ending, for instance {@code reports/closing}
     * @param model    what the template fills in
     */
    byte[] pdf(String template, Map<String, Object> model);
}
