package dk.kl.mayors.privacy.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kl.mayors.engine.StaffTasks.NotAllowed;
import dk.kl.mayors.engine.TaskSight;
import dk.kl.mayors.privacy.person.PersonsPage;
import dk.kl.mayors.privacy.proof.SignedRecords;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The erasures: what waits for a second person, what was erased, and the proof of it. */
@Controller
@RequestMapping("/privacy/erasures")
@PreAuthorize(PersonsPage.KEEPERS)
class ErasuresPage {

    private static final String OVERTAKEN = "Det er afgjort imens. Se, hvordan det står nu.";

    private final Erasures erasures;
    private final ErasureRecords records;
    private final ErasureProgress progress;
    private final SignedRecords signing;
    private final Roster roster;
    private final TaskSight staff;

    ErasuresPage(Erasures erasures, ErasureRecords records, ErasureProgress progress, SignedRecords signing, Roster roster, TaskSight staff) {
        this.erasures = erasures;
        this.records = records;
        this.progress = progress;
        this.signing = signing;
        this.roster = roster;
        this.staff = staff;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("erasures", erasures.all().stream().map(this::view).toList());
        model.addAttribute("whole", records.whole());
        model.addAttribute("keys", signing.publicKeys());
        return "privacy-erasures";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(@PathVariable String id, Principal user, Model model, HttpServletResponse response) {
        ErasureView view = view(erasures.erasure(id));
        model.addAttribute("view", view);
        model.addAttribute("ownRequest", view.erasure().askedBy().equals(user.getName()));
        records.of(id).flatMap(signing::verify).ifPresent(record -> model.addAttribute("record", RecordView.of(record)));
        if (view.working()) {
            response.setHeader("Refresh", "2");
        }
        return "privacy-erasure";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/decision")
    String decide(@PathVariable String id, @RequestParam(defaultValue = "") String decision, Principal user, Model model, HttpServletResponse response,
                  RedirectAttributes flash) {
        boolean review = erasures.erasure(id).state() == Erasure.State.HELD_BACK;
        if (!(review ? Erasures.TRACES_DECISIONS : Set.of("yes", "no")).contains(decision)) {
            return refused(id, "Vælg, hvad der skal ske.", HttpStatus.UNPROCESSABLE_ENTITY, user, model, response);
        }
        if (!review && decision.equals("yes") && erasures.erasure(id).askedBy().equals(user.getName())) {
            return refused(id, "Du har selv bedt om sletningen. Bed en kollega om at godkende den.", HttpStatus.CONFLICT, user, model, response);
        }
        try {
            if (!erasures.complete(id, review ? ErasureVariables.REVIEW : ErasureVariables.APPROVE, user.getName(), decision)) {
                return refused(id, OVERTAKEN, HttpStatus.CONFLICT, user, model, response);
            }
        } catch (ConcurrencyFailureException | OptimisticLockingException e) {
            return refused(id, OVERTAKEN, HttpStatus.CONFLICT, user, model, response);
        } catch (NotAllowed e) {
            return refused(id, e.getMessage(), HttpStatus.FORBIDDEN, user, model, response);
        }
        flash.addFlashAttribute("done", "Din afgørelse er noteret.");
        return "redirect:/privacy/erasures/{id}";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/record.jws")
    ResponseEntity<byte[]> record(@PathVariable String id) {
        String signed = records.of(id).orElseThrow(Erasures.UnknownErasure::new);
        return DanishList.download(signed.getBytes(StandardCharsets.US_ASCII), "application/jose", "sletning-" + id + ".jws");
    }

    @PostMapping("/verify")
    String verify(@RequestParam(defaultValue = "") String signed, Model model, HttpServletResponse response) {
        Optional<JsonNode> record = signing.verify(signed);
        record.ifPresent(one -> model.addAttribute("verified", RecordView.of(one)));
        if (record.isEmpty()) {
            model.addAttribute("unverified", signed.isBlank() ? "Indsæt indholdet af beviset først."
                : "Beviset er ikke ægte: det er ændret eller underskrevet med en anden nøgle.");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("typed", signed);
        return list(model);
    }

    @ExceptionHandler(Erasures.UnknownErasure.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String refused(String id, String sentence, HttpStatus status, Principal user, Model model, HttpServletResponse response) {
        model.addAttribute("problem", sentence);
        response.setStatus(status.value());
        return one(id, user, model, response);
    }

    private ErasureView view(Erasure erasure) {
        Map<String, String> names = staff.names(erasure.decidedBy() == null ? Set.of(erasure.askedBy()) : Set.of(erasure.askedBy(), erasure.decidedBy()));
        return new ErasureView(erasure, erasure.mandates().stream().map(id -> roster.mandate(MandateId.of(id))).toList(),
            names.getOrDefault(erasure.askedBy(), erasure.askedBy()), erasure.decidedBy() == null ? "" : names.getOrDefault(erasure.decidedBy(), erasure.decidedBy()),
            progress.percent(erasure.id()));
    }
}
