package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.InquirySubject;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of answers and the sources that they are bound to. */
@Controller
@RequestMapping("/inquiries/rules/templates")
@PreAuthorize(RulesPage.READERS)
class TemplatesPage {

    private final RuleBook book;

    TemplatesPage(RuleBook book) {
        this.book = book;
    }

    @GetMapping("/new")
    @PreAuthorize(RulesPage.EDITORS)
    String blank(Model model) {
        return page(new TemplateData(null, "", "", Set.of()), model);
    }

    @PostMapping
    @PreAuthorize(RulesPage.EDITORS)
    String write(TemplateData typed, Principal user, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            book.write(typed, user.getName());
        } catch (RulesRefused e) {
            return refused(e, typed, model, response);
        }
        return saved(flash);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        TemplateLine template = known(id);
        model.addAttribute("template", template);
        return page(new TemplateData(template.subject(), template.title(), template.body(), template.families()), model);
    }

    @PostMapping("/{id}")
    @PreAuthorize(RulesPage.EDITORS)
    String rewrite(@PathVariable String id, TemplateData typed, Principal user, Model model, HttpServletResponse response, RedirectAttributes flash) {
        model.addAttribute("template", known(id));
        try {
            book.rewrite(id, typed, user.getName());
        } catch (RulesRefused e) {
            return refused(e, typed, model, response);
        }
        return saved(flash);
    }

    private static String saved(RedirectAttributes flash) {
        flash.addFlashAttribute("done", "Skabelonen er gemt. Svar, der allerede er sendt, ændrer sig ikke.");
        return "redirect:/inquiries/rules";
    }

    private String refused(RulesRefused refusal, TemplateData typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", refusal.getMessage());
        return page(typed, model);
    }

    private String page(TemplateData typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("subjects", InquirySubject.values());
        model.addAttribute("sources", book.latestSources());
        return "inquiry-rules-template";
    }

    private TemplateLine known(String id) {
        return book.template(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
