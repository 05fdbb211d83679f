package dk.kl.mayors.network.facilitator;

import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** Where staff keep the facilitators. */
@Controller
@RequestMapping("/networks/facilitators")
@PreAuthorize(NetworkRights.SEE_ALL)
class FacilitatorsPage {

    private final Facilitators facilitators;
    private final Roster roster;

    FacilitatorsPage(Facilitators facilitators, Roster roster) {
        this.facilitators = facilitators;
        this.roster = roster;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("facilitators", facilitators.all());
        return "network-facilitators";
    }

    @GetMapping("/new")
    @PreAuthorize(NetworkRights.EDITORS)
    String empty(Model model) {
        return form("", new Fields("", "", "", "1", true, Set.of()), model);
    }

    @GetMapping("/{id}")
    @PreAuthorize(NetworkRights.EDITORS)
    String form(@PathVariable String id, Model model, HttpServletResponse response) {
        return facilitators.find(id).map(found -> form(id, Fields.of(found.details()), model)).orElseGet(() -> {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "error/404";
        });
    }

    @PostMapping({"/new", "/{id}"})
    @PreAuthorize(NetworkRights.EDITORS)
    String save(@PathVariable(required = false) String id, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String email,
                @RequestParam(defaultValue = "") String userId, @RequestParam(defaultValue = "") String capacity,
                @RequestParam(defaultValue = "false") boolean active, @RequestParam(defaultValue = "") Set<String> conflict, Model model,
                HttpServletResponse response, RedirectAttributes flash) {
        Fields typed = new Fields(name, email, userId, capacity, active, conflict);
        try {
            if (id == null) {
                facilitators.add(typed.details());
            } else {
                facilitators.change(id, typed.details());
            }
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.getMessage());
            return form(id == null ? "" : id, typed, model);
        }
        flash.addFlashAttribute("done", name.trim() + " er gemt.");
        return "redirect:/networks/facilitators";
    }

    private String form(String id, Fields typed, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("municipalities", roster.municipalities());
        return "network-facilitator";
    }

    /** A facilitator as the form has it, right or wrong. */
    record Fields(String name, String email, String userId, String capacity, boolean active, Set<String> conflict) {

        static Fields of(Facilitator.Details details) {
            return new Fields(details.name(), details.email(), details.userId(), String.valueOf(details.capacity()), details.active(),
                details.conflicts().stream().map(MunicipalityCode::value).collect(Collectors.toCollection(TreeSet::new)));
        }

        Facilitator.Details details() {
            if (!capacity.trim().matches("\\d")) {
                throw new IllegalArgumentException("Skriv, hvor mange netværk facilitatoren højst kan have, for eksempel 1.");
            }
            return new Facilitator.Details(name, email, userId, Integer.parseInt(capacity.trim()), active,
                conflict.stream().filter(code -> !code.isBlank()).map(MunicipalityCode::new).collect(Collectors.toSet()));
        }
    }
}
