package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.letter.Recipients;
import dk.kl.mayors.correspondence.mail.FrozenMail.Person;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.TextVersion;
import dk.kl.mayors.correspondence.template.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of letters and mails: the text on one side, what a mayor gets on the other. */
@Controller
@RequestMapping("/letters/{round}/texts")
class TextsPage {

    private static final String MAY_CHANGE = "hasAnyAuthority('secretariat', 'communications')";

    private final RoundCalendar calendar;
    private final Texts texts;
    private final TextPreviews previews;
    private final Recipients recipients;
    private final IdentityService identityService;

    TextsPage(RoundCalendar calendar, Texts texts, TextPreviews previews, Recipients recipients, IdentityService identityService) {
        this.calendar = calendar;
        this.texts = texts;
        this.previews = previews;
        this.recipients = recipients;
        this.identityService = identityService;
    }

    /** The letter of one mayor, from the list on the page of letters. */
    @GetMapping
    String own(@PathVariable String round, @RequestParam String mandate, RedirectAttributes next) {
        next.addAttribute("own", mandate);
        return "redirect:/letters/{round}/texts/LETTER";
    }

    @GetMapping("/{kind}")
    String edit(@PathVariable String round, @PathVariable TextKind kind, @ModelAttribute("form") TextForm form, Model model) {
        Round shown = find(round, form);
        List<TextVersion> history = texts.history(shown.id(), kind, form.owner());
        TextForm latest = history.isEmpty()
            ? form.with(form.owner().map(owner -> texts.of(shown.id(), kind, owner)).orElseGet(() -> texts.of(shown.id(), kind)))
            : form.with(history.get(0).template());
        return page(shown, kind, latest, model);
    }

    @PostMapping("/{kind}/preview")
    String preview(@PathVariable String round, @PathVariable TextKind kind, @ModelAttribute("form") TextForm form, Model model) {
        model.addAttribute("preview", previews.preview(find(round, form), kind, form));
        return "letters-text :: preview";
    }

    @PostMapping("/{kind}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String round, @PathVariable TextKind kind, @ModelAttribute("form") TextForm form) {
        Round shown = find(round, form);
        if (kind != TextKind.LETTER || !texts.problems(kind, form.subject(), form.body()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(previews.pdf(shown, form));
    }

    @PostMapping("/{kind}")
    @PreAuthorize(MAY_CHANGE)
    String save(@PathVariable String round, @PathVariable TextKind kind, @ModelAttribute("form") TextForm form, Model model, Principal user,
                HttpServletResponse response, RedirectAttributes next) {
        Round shown = find(round, form);
        List<String> problems = previews.problems(shown, kind, form);
        if (!problems.isEmpty()) {
            return refused(shown, kind, form, problems, model, response);
        }
        TextVersion version = texts.save(shown.id(), kind, form.owner(), form.subject(), form.body(), user.getName());
        next.addFlashAttribute("saved", "Version " + version.template().revision() + " er gemt og venter på kontorchefens godkendelse.");
        next.addAttribute("own", form.own());
        next.addAttribute("mandate", form.mandate());
        return "redirect:/letters/{round}/texts/" + kind;
    }

    @PostMapping("/{kind}/test")
    @PreAuthorize(MAY_CHANGE)
    String sendTest(@PathVariable String round, @PathVariable TextKind kind, @ModelAttribute("form") TextForm form, Model model, Principal user,
                    HttpServletResponse response) {
        Round shown = find(round, form);
        List<String> problems = previews.problems(shown, kind, form);
        if (!problems.isEmpty()) {
            return refused(shown, kind, form, problems, model, response);
        }
        User writer = identityService.createUserQuery().userId(user.getName()).singleResult();
        if (writer == null || writer.getEmail() == null) {
            return refused(shown, kind, form, List.of("Din bruger har ingen mailadresse. Bed en administrator om at tilføje den."), model, response);
        }
        previews.sendTest(shown, kind, form, new Person(writer.getFirstName() + " " + writer.getLastName(), writer.getEmail()));
        model.addAttribute("saved", "Prøven er lagt i udgående post til " + writer.getEmail() + ".");
        return page(shown, kind, form, model);
    }

    private String refused(Round round, TextKind kind, TextForm form, List<String> problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("problems", problems);
        return page(round, kind, form, model);
    }

    private String page(Round round, TextKind kind, TextForm form, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("mandates", recipients.of(round));
        model.addAttribute("history", texts.history(round.id(), kind, form.owner()));
        model.addAttribute("used", form.owner().map(owner -> texts.of(round.id(), kind, owner)).orElseGet(() -> texts.of(round.id(), kind)));
        model.addAttribute("owner", form.owner().isPresent() ? recipients.choose(round, form.own()) : null);
        model.addAttribute("preview", previews.preview(round, kind, form));
        return "letters-text";
    }

    private Round find(String round, TextForm form) {
        Round found = calendar.rounds().stream().filter(one -> one.id().value().equals(round)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!form.own().isEmpty() && recipients.of(found).stream().noneMatch(one -> one.id().toString().equals(form.own()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
