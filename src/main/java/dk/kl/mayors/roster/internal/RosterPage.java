package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.RosterImports;
import dk.kl.mayors.roster.RosterImports.Preview;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the roster: the mandates, the staged file with what it would change, and the upload. */
@Controller
class RosterPage {

    private static final String SECRETARIAT = "hasAuthority('secretariat')";
    private static final String CONFIRMED = "confirmed";
    private static final String PROVISIONAL = "provisional";
    private static final String SAMPLE_NAME = "borgmesteroversigt-eksempel.csv";
    private static final ClassPathResource SAMPLE = new ClassPathResource("reference/sample-roster-2022.csv");

    private final Roster roster;
    private final RosterImports imports;
    private final RoundCalendar calendar;
    private final boolean exampleData;

    RosterPage(Roster roster, RosterImports imports, RoundCalendar calendar, @Value("${mayors.example-data:false}") boolean exampleData) {
        this.roster = roster;
        this.imports = imports;
        this.calendar = calendar;
        this.exampleData = exampleData;
    }

    @GetMapping("/rounds/{round}/roster")
    String show(@PathVariable RoundId round, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
                Model model) {
        return page(round, imports.staged(round), q, kind, model);
    }

    @PostMapping("/rounds/{round}/roster")
    @PreAuthorize(SECRETARIAT)
    String upload(@PathVariable RoundId round, @RequestParam(required = false) MultipartFile file,
                  @RequestParam(defaultValue = "") String state, Model model, HttpServletResponse response, RedirectAttributes flash)
        throws IOException {
        model.addAttribute("chosenState", state);
        if (file == null || file.isEmpty() && "".equals(file.getOriginalFilename())) {
            return refused(round, HttpStatus.UNPROCESSABLE_ENTITY, "fileError", "Vælg en fil først.", model, response);
        }
        if (!state.equals(CONFIRMED) && !state.equals(PROVISIONAL)) {
            return refused(round, HttpStatus.UNPROCESSABLE_ENTITY, "stateError",
                "Vælg, om borgmestrene er foreløbige eller bekræftede, og vælg filen igen.", model, response);
        }
        try {
            return staged(imports.stage(round, file.getOriginalFilename(), file.getBytes(), state.equals(CONFIRMED)), model, response, flash);
        } catch (RosterFile.WrongFileType e) {
            return refused(round, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "fileError", e.getMessage(), model, response);
        } catch (UnreadableRoster e) {
            return refused(round, HttpStatus.UNPROCESSABLE_ENTITY, "fileError", e.getMessage(), model, response);
        }
    }

    @PostMapping("/rounds/{round}/roster/sample")
    @PreAuthorize(SECRETARIAT)
    String useSample(@PathVariable RoundId round, Model model, HttpServletResponse response, RedirectAttributes flash) throws IOException {
        requireExampleData();
        return staged(imports.stage(round, SAMPLE_NAME, SAMPLE.getContentAsByteArray(), true), model, response, flash);
    }

    @GetMapping("/rounds/{round}/roster/sample.csv")
    ResponseEntity<Resource> sample(@PathVariable RoundId round) {
        requireExampleData();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(SAMPLE_NAME).build().toString())
            .body(SAMPLE);
    }

    @PostMapping("/rounds/{round}/roster/apply")
    @PreAuthorize(SECRETARIAT)
    String apply(@PathVariable RoundId round, @RequestParam(defaultValue = "") String stamp, Model model, HttpServletResponse response,
                 RedirectAttributes flash) {
        RosterView view = view(round, imports.staged(round), "", "");
        if (!view.takesChanges()) {
            return refused(round, HttpStatus.CONFLICT, "notice",
                "Første gang bliver oversigten gemt, når I godkender den i opgavelisten.", model, response);
        }
        if (!view.stamp().equals(stamp)) {
            return refused(round, HttpStatus.CONFLICT, "notice",
                "Filen er indlæst eller udskiftet imens. Se, hvordan det står nu.", model, response);
        }
        try {
            imports.apply(round);
        } catch (RosterNotReady e) {
            return refused(round, HttpStatus.CONFLICT, "notice", e.getMessage(), model, response);
        }
        flash.addFlashAttribute("done", "Ændringerne er indlæst i oversigten.");
        return toPage(round);
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void noSuchRound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String staged(Preview preview, Model model, HttpServletResponse response, RedirectAttributes flash) {
        if (preview.valid()) {
            flash.addFlashAttribute("done", "Filen er hentet ind. Intet er gemt i oversigten endnu.");
            return toPage(preview.round());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(preview.round(), Optional.of(preview), "", "", model);
    }

    private String refused(RoundId round, HttpStatus status, String where, String sentence, Model model, HttpServletResponse response) {
        model.addAttribute(where, sentence);
        response.setStatus(status.value());
        return page(round, imports.staged(round), "", "", model);
    }

    private String page(RoundId round, Optional<Preview> preview, String query, String kind, Model model) {
        model.addAttribute("view", view(round, preview, query, kind));
        model.addAttribute("columns", RosterColumn.values());
        model.addAttribute("exampleData", exampleData);
        return "roster";
    }

    private RosterView view(RoundId round, Optional<Preview> preview, String query, String kind) {
        return RosterView.of(calendar.round(round), calendar.rounds(), roster.mandates(round), preview, query, kind);
    }

    private void requireExampleData() {
        if (!exampleData) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String toPage(RoundId round) {
        return "redirect:/rounds/" + round + "/roster";
    }
}
