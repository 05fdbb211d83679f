package dk.kl.mayors.mayorpage.link;

import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.MayorLinks.Reader;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the secretariat sees and does about a mayor's links: the list on the mayor card, ending one or all, sending new ones. */
@Controller
@RequestMapping("/mayors/{code}/links")
@PreAuthorize("hasAuthority('secretariat')")
class LinksPage {

    private final PersonalLinks links;
    private final Roster roster;
    private final Post post;
    private final Clock clock;
    private final boolean exampleData;

    LinksPage(PersonalLinks links, Roster roster, Post post, Clock clock, @Value("${mayors.example-data:false}") boolean exampleData) {
        this.links = links;
        this.roster = roster;
        this.post = post;
        this.clock = clock;
        this.exampleData = exampleData;
    }

    @GetMapping
    String list(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, @RequestHeader(name = "HX-Request", required = false) String part,
                Model model) {
        Mandate known = known(code, mandate);
        List<LinkLine> all = links.of(mandate);
        model.addAttribute("mandate", known);
        model.addAttribute("open", all.stream().filter(LinkLine::open).toList());
        model.addAttribute("closed", all.stream().filter(line -> !line.open()).toList());
        model.addAttribute("sendable", known.confirmed() && known.leftOn() == null);
        model.addAttribute("exampleData", exampleData);
        return part == null ? "mayor-links" : "mayor-links :: list";
    }

    @PostMapping("/revoke")
    String revoke(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, @RequestParam String link, Principal user, RedirectAttributes flash) {
        Mandate known = known(code, mandate);
        links.revoke(mandate, link, user.getName());
        flash.addFlashAttribute("done", "Linket er spærret.");
        return toCard(known);
    }

    @PostMapping("/revoke-all")
    String revokeAll(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, Principal user, RedirectAttributes flash) {
        Mandate known = known(code, mandate);
        links.revokeAll(mandate, user.getName());
        flash.addFlashAttribute("done", "Alle links er spærret. Send et nyt, når borgmesteren skal kunne komme ind igen.");
        return toCard(known);
    }

    @PostMapping("/send")
    String send(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, RedirectAttributes flash) {
        Mandate known = known(code, mandate);
        if (!known.confirmed() || known.leftOn() != null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        String minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
        post.write(Post.ToMayor.of(mandate, MailKind.PAGE_LINK, minute, Map.of()));
        flash.addFlashAttribute("done", "Nye links til borgmesteren og sekretæren er lagt i udgående post.");
        return toCard(known);
    }

    /** With invented mayors only: shows staff the page as the mayor has it. Nobody gets into a real mayor's page this way. */
    @PostMapping("/look")
    String look(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, @RequestParam(defaultValue = "MAYOR") Reader reader) {
        known(code, mandate);
        if (!exampleData) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + URI.create(links.make(mandate, reader).address()).getPath();
    }

    @ExceptionHandler({UnknownMandate.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private Mandate known(MunicipalityCode code, MandateId id) {
        Mandate mandate = roster.mandate(id);
        if (!mandate.municipality().code().equals(code)) {
            throw new UnknownMandate(id);
        }
        return mandate;
    }

    private static String toCard(Mandate mandate) {
        return "redirect:/mayors/" + mandate.municipality().code() + "?round=" + mandate.round();
    }
}
