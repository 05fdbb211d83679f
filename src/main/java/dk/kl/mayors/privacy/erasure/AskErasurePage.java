package dk.kl.mayors.privacy.erasure;

import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.privacy.person.Person;
import dk.kl.mayors.privacy.person.PersonAddress;
import dk.kl.mayors.privacy.person.PersonsPage;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what an erasure takes along, and asks for it. */
@Controller
@RequestMapping("/privacy/persons/{mandate}/{kind:mayor|secretary}/erasure")
@PreAuthorize(PersonsPage.KEEPERS)
class AskErasurePage {

    private final Erasures erasures;
    private final ErasurePreview preview;
    private final PersonAddress address;

    AskErasurePage(Erasures erasures, ErasurePreview preview, PersonAddress address) {
        this.erasures = erasures;
        this.preview = preview;
        this.address = address;
    }

    @GetMapping
    String show(@PathVariable String mandate, @PathVariable String kind, @RequestParam(defaultValue = "") Set<String> mandates, Model model) {
        Person person = address.person(mandate, kind);
        DataSubject subject = person.subject(mandates);
        model.addAttribute("person", person);
        model.addAttribute("address", PersonAddress.of(person));
        model.addAttribute("chosen", person.mandates().stream().filter(one -> subject.mandates().contains(one.id().toString())).toList());
        model.addAttribute("reasons", ErasureReason.values());
        erasures.running(subject).ifPresent(running -> model.addAttribute("running", running.id()));
        return "privacy-erasure-ask";
    }

    /** From the form of the person's page, whose token against forged requests must not get into an address. */
    @PostMapping("/choice")
    String choose(@PathVariable String mandate, @PathVariable String kind, @RequestParam(defaultValue = "") Set<String> mandates, RedirectAttributes chosen) {
        chosen.addAttribute("mandates", String.join(",", mandates));
        return "redirect:" + PersonAddress.of(address.person(mandate, kind)) + "/erasure";
    }

    /** Plays the erasure and takes it back; a part of the page that is asked for when the page is there. */
    @PostMapping("/preview")
    String preview(@PathVariable String mandate, @PathVariable String kind, @RequestParam(defaultValue = "") Set<String> mandates, Model model) {
        model.addAttribute("rehearsed", preview.of(address.person(mandate, kind).subject(mandates)));
        return "privacy-erasure-parts :: preview";
    }

    @PostMapping
    String ask(@PathVariable String mandate, @PathVariable String kind, @RequestParam(defaultValue = "") Set<String> mandates,
               @RequestParam(required = false) ErasureReason reason, Principal user, Model model, HttpServletResponse response, RedirectAttributes flash) {
        if (reason == null) {
            model.addAttribute("problem", "Vælg, hvorfor personen skal slettes.");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(mandate, kind, mandates, model);
        }
        String id = erasures.ask(address.person(mandate, kind).subject(mandates), reason, user.getName());
        flash.addFlashAttribute("done", "Du har bedt om sletningen. En kollega skal godkende den, før noget bliver slettet.");
        return "redirect:/privacy/erasures/" + id;
    }
}
