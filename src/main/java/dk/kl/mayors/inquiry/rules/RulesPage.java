package dk.kl.mayors.inquiry.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The legal sources that answers quote: which are in force, which replaced which, and whose answers a change concerns. */
@Controller
@RequestMapping("/inquiries/rules")
@PreAuthorize(RulesPage.READERS)
class RulesPage {

    static final String EDITORS = "hasAnyAuthority('advisers', 'confidential-advisers')";
    static final String READERS = "hasAnyAuthority('advisers', 'confidential-advisers', 'head-of-office')";

    private final RuleBook book;
    private final Clock clock;

    RulesPage(RuleBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("sources", book.sources());
        model.addAttribute("templates", book.templates());
        model.addAttribute("changes", book.changes());
        return "inquiry-rules";
    }

    @GetMapping("/sources/new")
    @PreAuthorize(EDITORS)
    String blank(Model model) {
        model.addAttribute("typed", new SourceData("", "", "", null));
        return "inquiry-rules-source";
    }

    @PostMapping("/sources")
    @PreAuthorize(EDITORS)
    String add(SourceData typed, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            book.add(typed);
        } catch (RulesRefused e) {
            model.addAttribute("typed", typed);
            return refused(e, model, response);
        }
        flash.addFlashAttribute("done", "Reglen er gemt. Bind den til de skabeloner, der bygger på den.");
        return "redirect:/inquiries/rules";
    }

    @GetMapping("/sources/{id}")
    String one(@PathVariable String id, Model model) {
        SourceLine source = known(id);
        model.addAttribute("source", source);
        model.addAttribute("typed", new SourceData(source.title(), source.citation(), source.link(), source.validFrom()));
        model.addAttribute("next", new SourceData(source.title(), "", "", null));
        return "inquiry-rules-source";
    }

    @PostMapping("/sources/{id}")
    @PreAuthorize(EDITORS)
    String correct(@PathVariable String id, SourceData typed, Model model, HttpServletResponse response, RedirectAttributes flash) {
        one(id, model);
        try {
            book.correct(id, typed);
        } catch (RulesRefused e) {
            model.addAttribute("typed", typed);
            return refused(e, model, response);
        }
        flash.addFlashAttribute("done", "Rettelsen er gemt.");
        return "redirect:/inquiries/rules";
    }

    @PostMapping("/sources/{id}/replace")
    @PreAuthorize(EDITORS)
    String replace(@PathVariable String id, SourceData typed, Principal user, Model model, HttpServletResponse response) {
        one(id, model);
        try {
            return "redirect:/inquiries/rules/changes/" + book.replace(id, typed, user.getName());
        } catch (RulesRefused e) {
            model.addAttribute("next", typed);
            return refused(e, model, response);
        }
    }

    @GetMapping("/changes/{id}")
    String change(@PathVariable String id, Authentication login, Model model) {
        model.addAttribute("change", book.change(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("concerned", book.concerned(id, RulesReader.of(login)));
        return "inquiry-rules-change";
    }

    private static String refused(RulesRefused refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", refusal.getMessage());
        return "inquiry-rules-source";
    }

    private SourceLine known(String id) {
        return book.source(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
