package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills the page with its sections, and once more with what was typed when something must be put right. */
@Component
class PageView {

    private final List<PageSection> sections;

    PageView(ObjectProvider<PageSection> sections) {
        this.sections = sections.orderedStream().toList();
    }

    /** The page as it stands. */
    @Transactional(readOnly = true)
    public String of(Visitor visitor, Model model) {
        model.addAttribute("visitor", visitor);
        model.addAttribute("sections", sections.stream()
            .filter(section -> !visitor.outOfOffice() || section.afterOffice()).map(section -> section.show(visitor).orElse(null)).filter(Objects::nonNull).toList());
        return "mayorpage/page";
    }

    /**
     * The page with a sentence about what could not be done.
     *
     * @param at    the id of the part of the page that it is about
     * @param typed what the form held, under that name in the model; null when there is nothing to keep
     */
    @Transactional(readOnly = true)
    public String refused(Visitor visitor, Model model, HttpServletResponse response, HttpStatus status, String sentence, String at, Object typed) {
        response.setStatus(status.value());
        model.addAttribute("problem", sentence);
        model.addAttribute("problemAt", at);
        model.addAttribute("typed", typed);
        return of(visitor, model);
    }
}
