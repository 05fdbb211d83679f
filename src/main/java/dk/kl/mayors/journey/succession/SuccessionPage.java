package dk.kl.mayors.journey.succession;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.engine.StaffTasks.NotAllowed;
import dk.kl.mayors.journey.succession.Succession.State;
import dk.kl.mayors.journey.succession.SuccessionDraft.Change;
import dk.kl.mayors.journey.succession.SuccessionDraft.Reason;
import dk.kl.mayors.journey.succession.Successions.UnknownSuccession;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change of mayor: the draft with the reason, everything that ends and begins, and the way back before the day. Restricted as a whole. */
@Controller
@RequestMapping("/mayors/{code}/changes")
@PreAuthorize("hasAnyAuthority('secretariat', 'head-of-office')")
class SuccessionPage {

    private static final String SECRETARIAT = "hasAuthority('secretariat')";

    private final Successions successions;
    private final SuccessionProcesses processes;
    private final SuccessionRules rules;
    private final SuccessionDiffs diffs;
    private final Roster roster;

    SuccessionPage(Successions successions, SuccessionProcesses processes, SuccessionRules rules, SuccessionDiffs diffs, Roster roster) {
        this.successions = successions;
        this.processes = processes;
        this.rules = rules;
        this.diffs = diffs;
        this.roster = roster;
    }

    @PostMapping
    @PreAuthorize(SECRETARIAT)
    String start(@PathVariable MunicipalityCode code, @RequestParam MandateId mandate, Principal user, RedirectAttributes flash) {
        Mandate known = roster.mandate(mandate);
        if (!known.municipality().code().equals(code)) {
            throw new UnknownMandate(mandate);
        }
        if (known.leftOn() != null) {
            flash.addFlashAttribute("done", "Borgmesteren er allerede fratrådt.");
            return "redirect:/mayors/" + code;
        }
        return to(code, processes.start(mandate, SuccessionDraft.EMPTY, user.getName()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable MunicipalityCode code, @PathVariable String id, Model model) {
        Succession succession = known(code, id);
        return page(succession, SuccessionForm.of(succession.draft()), model);
    }

    @PostMapping("/{id}")
    @PreAuthorize(SECRETARIAT)
    String save(@PathVariable MunicipalityCode code, @PathVariable String id, @ModelAttribute SuccessionForm typed,
                @RequestParam(defaultValue = "save") String action, Principal user, Model model, HttpServletResponse response,
                RedirectAttributes flash) {
        Succession succession = known(code, id);
        if (!typed.problems().isEmpty()) {
            return refused(succession, typed, HttpStatus.UNPROCESSABLE_ENTITY, typed.problems(), model, response);
        }
        if (!successions.draft(id, typed.draft())) {
            return refused(succession, typed, HttpStatus.CONFLICT, List.of("Skiftet er sendt videre og kan ikke rettes her."), model, response);
        }
        Succession saved = known(code, id);
        List<String> problems = action.equals("send") ? rules.problems(saved.mandate(), saved.draft()) : List.of();
        if (!problems.isEmpty()) {
            return refused(saved, typed, HttpStatus.UNPROCESSABLE_ENTITY, problems, model, response);
        }
        return action.equals("send") ? complete(saved, SuccessionVariables.DESCRIBE, "Skiftet er sendt til godkendelse hos kontorchefen.", user, flash)
            : to(code, id);
    }

    @PostMapping("/{id}/successor")
    @PreAuthorize(SECRETARIAT)
    String name(@PathVariable MunicipalityCode code, @PathVariable String id, @ModelAttribute SuccessionForm typed, Principal user, Model model,
                HttpServletResponse response, RedirectAttributes flash) {
        Succession succession = known(code, id);
        SuccessionDraft draft = succession.draft();
        List<String> problems = typed.problems().isEmpty() ? rules.successorProblems(succession.mandate(), new SuccessionDraft(draft.change(),
            draft.reason(), draft.lastDay(), null, true, typed.beginning(), typed.successor())) : typed.problems();
        if (!problems.isEmpty()) {
            return refused(succession, typed, HttpStatus.UNPROCESSABLE_ENTITY, problems, model, response);
        }
        if (!successions.name(id, typed.successor(), typed.beginning())) {
            return refused(succession, typed, HttpStatus.CONFLICT, List.of("Efterfølgeren er allerede skrevet ind."), model, response);
        }
        return complete(succession, SuccessionVariables.NAME_SUCCESSOR, "Efterfølgeren er gemt.", user, flash);
    }

    @PostMapping("/{id}/drop")
    @PreAuthorize(SECRETARIAT)
    String drop(@PathVariable MunicipalityCode code, @PathVariable String id, Principal user, RedirectAttributes flash) {
        Succession succession = known(code, id);
        return successions.drop(id) ? complete(succession, SuccessionVariables.DESCRIBE, "Skiftet er opgivet. Intet er ændret.", user, flash)
            : to(code, id);
    }

    @PostMapping("/{id}/recall")
    @PreAuthorize(SECRETARIAT)
    String recall(@PathVariable MunicipalityCode code, @PathVariable String id, RedirectAttributes flash) {
        boolean recalled = processes.recall(known(code, id));
        flash.addFlashAttribute(recalled ? "done" : "problem", recalled ? "Skiftet er kaldt tilbage. Ret kladden, og send den igen."
            : "Skiftet kan ikke længere kaldes tilbage.");
        return to(code, id);
    }

    @ExceptionHandler({UnknownSuccession.class, UnknownMandate.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private Succession known(MunicipalityCode code, String id) {
        Succession succession = successions.succession(id);
        if (!succession.mandate().municipality().equals(code)) {
            throw new UnknownSuccession();
        }
        return succession;
    }

    private String complete(Succession succession, String task, String done, Principal user, RedirectAttributes flash) {
        try {
            boolean waiting = processes.complete(succession, task, user.getName());
            flash.addFlashAttribute(waiting ? "done" : "problem", waiting ? done : "Det kan ikke længere gøres: skiftet er gået videre.");
        } catch (NotAllowed e) {
            flash.addFlashAttribute("problem", e.getMessage());
        }
        return to(succession.mandate().municipality(), succession.id());
    }

    private String refused(Succession succession, SuccessionForm form, HttpStatus status, List<String> problems, Model model,
                           HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problems", problems);
        return page(succession, form, model);
    }

    private String page(Succession succession, SuccessionForm form, Model model) {
        SuccessionDraft draft = succession.draft();
        model.addAttribute("succession", succession);
        model.addAttribute("id", succession.id());
        model.addAttribute("state", succession.state());
        model.addAttribute("mandate", roster.mandate(succession.mandate()));
        model.addAttribute("form", form);
        model.addAttribute("changes", Change.values());
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("summary", summary(draft));
        model.addAttribute("naming", succession.state() == State.UNDER_WAY && !draft.successorKnown());
        model.addAttribute("diff", draft.change() == null || succession.state() == State.DONE || succession.state() == State.UNDER_WAY ? null
            : diffs.of(succession));
        return "mayor-change";
    }

    /** "Borgmesteren fratræder. Sidste dag i embedet: 28. februar 2023." */
    private static String summary(SuccessionDraft draft) {
        return draft.change() == null ? "" : draft.change().danish() + (draft.reason() == null ? "" : " (" + draft.reason().danish().toLowerCase() + ")")
            + (draft.lastDay() == null ? "." : draft.isLeave() ? ". Sidste dag før orloven: " + DanishDates.date(draft.lastDay()) + "."
                : ". Sidste dag i embedet: " + DanishDates.date(draft.lastDay()) + ".")
            + (draft.expectedReturn() == null ? "" : " Ventes tilbage " + DanishDates.date(draft.expectedReturn()) + ".");
    }

    private static String to(MunicipalityCode code, String id) {
        return "redirect:/mayors/" + code + "/changes/" + id;
    }
}
