package dk.kl.mayors.privacy.audit;

import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.Audit.Deed;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The audit log to search, to take along and to check. */
@Controller
class AuditPage {

    private static final List<String> TITLES = List.of("Nummer", "Tidspunkt", "Hvem", "Handling", "Om", "Hvad", "Hvorfor");

    private final AuditReading reading;
    private final Audit audit;

    AuditPage(AuditReading reading, Audit audit) {
        this.reading = reading;
        this.audit = audit;
    }

    @GetMapping("/privacy/audit")
    String show(@ModelAttribute("filter") AuditFilter filter, Model model, HttpServletResponse response) {
        filter.problem().ifPresent(problem -> {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem);
        });
        AuditReading.Lines found = filter.problem().isPresent() ? new AuditReading.Lines(List.of(), 0) : reading.page(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", found.lines());
        model.addAttribute("total", found.total());
        model.addAttribute("pageSize", AuditReading.PAGE);
        model.addAttribute("actors", reading.actors());
        return "privacy-audit";
    }

    @GetMapping("/privacy/audit/check")
    String check(@ModelAttribute("filter") AuditFilter filter, Model model, HttpServletResponse response) {
        model.addAttribute("check", reading.check());
        return show(filter, model, response);
    }

    @GetMapping("/privacy/audit/log.{format:csv|xlsx}")
    ResponseEntity<byte[]> download(@ModelAttribute("filter") AuditFilter filter, @PathVariable Format format) {
        filter.problem().ifPresent(problem -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        });
        audit.note(Deed.EXPORTED, AuditReading.ITSELF, "Revisionsloggen", "");
        List<List<?>> rows = reading.all(filter).lines().stream().<List<?>>map(one ->
            Arrays.asList(one.number(), one.at(), one.who(), one.deed(), one.about(), one.what(), one.why())).toList();
        return new DanishList("Revisionslog", TITLES, rows).download(format, "revisionslog");
    }
}
