package dk.kl.mayors.mayorpage;

import dk.kl.mayors.correspondence.MayorPapers;
import dk.kl.mayors.correspondence.MayorPapers.Paper;
import dk.kl.mayors.mayorpage.link.LinkPurpose;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page and what one opens from it. Nothing here changes anything: mail scanners follow every link. */
@Controller
class PersonalPage {

    private final PersonalLinks links;
    private final PageView view;
    private final MayorPapers papers;

    PersonalPage(PersonalLinks links, PageView view, MayorPapers papers) {
        this.links = links;
        this.view = view;
        this.papers = papers;
    }

    @GetMapping("/m/{token}")
    String show(@PathVariable String token, @RequestParam(defaultValue = "") String done, Model model) {
        Visitor visitor = links.visitInConfidence(token);
        Done.sentence(done).ifPresent(sentence -> model.addAttribute("done", sentence));
        return view.of(visitor, model);
    }

    /** What the page does not have; answered here, so that no log names the address. */
    @RequestMapping("/m/{token:[A-Za-z0-9_-]{43}}/**")
    void nothing(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @GetMapping("/m/{token}/papers/{number}")
    ResponseEntity<byte[]> paper(@PathVariable String token, @PathVariable int number) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE));
        List<Paper> known = papers.of(visitor.mandate().id());
        byte[] content = papers.content(visitor.mandate().id(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(known.get(number).fileName(), StandardCharsets.UTF_8).build().toString())
            .body(content);
    }
}
