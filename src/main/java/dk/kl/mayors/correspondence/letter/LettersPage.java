package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.UnfitFile;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.template.TextKind;
import dk.kl.mayors.correspondence.template.Texts;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The round's letter: how it looks for a mayor, what is enclosed, and who signs. */
@Controller
class LettersPage {

    private static final String MAY_CHANGE = "hasAnyAuthority('secretariat', 'communications')";
    private static final String BACK = "redirect:/letters/{round}";

    private final RoundCalendar calendar;
    private final Roster roster;
    private final Letterheads letterheads;
    private final Enclosures enclosures;
    private final WelcomeLetter letter;
    private final Texts texts;
    private final Documents documents;
    private final Recipients recipients;

    LettersPage(RoundCalendar calendar, Roster roster, Letterheads letterheads, Enclosures enclosures, WelcomeLetter letter, Texts texts,
                Documents documents, Recipients recipients) {
        this.calendar = calendar;
        this.roster = roster;
        this.letterheads = letterheads;
        this.enclosures = enclosures;
        this.letter = letter;
        this.texts = texts;
        this.documents = documents;
        this.recipients = recipients;
    }

    @GetMapping("/letters")
    String currentRound() {
        return calendar.currentRound().map(round -> "redirect:/letters/" + round.id()).orElse("letters-none");
    }

    @GetMapping("/letters/{round}")
    String show(@PathVariable String round, Model model) {
        Round shown = find(round);
        model.addAttribute("letterhead", letterheads.find(shown.id()).map(LetterheadForm::of).orElseGet(LetterheadForm::empty));
        return page(shown, model);
    }

    @GetMapping("/letters/{round}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String round, @RequestParam(defaultValue = "") String mandate) {
        Round shown = find(round);
        Letterhead letterhead = letterheads.find(shown.id()).filter(found -> shown.letterDate() != null)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        Mandate recipient = recipients.choose(shown, mandate);
        return pdf(letter.pdf(shown, recipient, letterhead, texts.of(shown.id(), TextKind.LETTER, recipient.id())), "Velkomstbrev.pdf");
    }

    @GetMapping("/letters/{round}/enclosures/{slot}/{revision}")
    ResponseEntity<byte[]> enclosure(@PathVariable String round, @PathVariable EnclosureSlot slot, @PathVariable int revision) {
        return enclosures.history(find(round).id()).stream().filter(one -> one.slot() == slot && one.revision() == revision).findFirst()
            .map(one -> pdf(documents.content(one.sha256()), one.fileName()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/letters/{round}/enclosures/{slot}")
    @PreAuthorize(MAY_CHANGE)
    String replaceEnclosure(@PathVariable String round, @PathVariable EnclosureSlot slot, @RequestParam MultipartFile file, Principal user,
                            Model model, HttpServletResponse response, RedirectAttributes next) throws IOException {
        try {
            enclosures.replace(find(round).id(), slot, String.valueOf(file.getOriginalFilename()), file.getBytes(), user.getName());
            next.addFlashAttribute("saved", "Bilaget er hentet ind: " + slot.danish() + ".");
            return BACK;
        } catch (UnfitFile e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.getMessage());
            return show(round, model);
        }
    }

    @PostMapping("/letters/{round}/letterhead")
    @PreAuthorize(MAY_CHANGE)
    String setLetterhead(@PathVariable String round, @ModelAttribute("letterhead") LetterheadForm form, Model model, HttpServletResponse response,
                         RedirectAttributes next) {
        Round shown = find(round);
        List<String> problems = form.toLetterhead().problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problems", problems);
            return page(shown, model);
        }
        letterheads.set(shown.id(), form.toLetterhead());
        next.addFlashAttribute("saved", "Brevhovedet er gemt.");
        return BACK;
    }

    private String page(Round round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("rounds", calendar.rounds());
        model.addAttribute("ready", round.letterDate() != null && letterheads.find(round.id()).isPresent());
        model.addAttribute("mandates", roster.mandates(round.id()));
        model.addAttribute("texts", Arrays.stream(TextKind.values()).map(kind -> texts.of(round.id(), kind)).toList());
        model.addAttribute("slots", EnclosureSlot.values());
        model.addAttribute("current", enclosures.current(round.id()));
        model.addAttribute("history", enclosures.history(round.id()));
        return "letters";
    }

    private Round find(String round) {
        return calendar.rounds().stream().filter(one -> one.id().value().equals(round)).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String fileName) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(fileName, StandardCharsets.UTF_8).build().toString())
            .body(content);
    }
}
