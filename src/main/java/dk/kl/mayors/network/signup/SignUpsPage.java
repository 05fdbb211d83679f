package dk.kl.mayors.network.signup;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.NetworkSignUps;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.network.WishForm;
import dk.kl.mayors.network.facilitator.NetworkRights;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has answered the offer of a network and what they wish; staff enter what a mayor says on the telephone. */
@Controller
@RequestMapping("/networks/sign-ups")
@PreAuthorize(NetworkRights.SEE_ALL)
class SignUpsPage {

    private final SignUps signUps;
    private final NetworkSignUps desk;
    private final Roster roster;
    private final RoundCalendar calendar;

    SignUpsPage(SignUps signUps, NetworkSignUps desk, Roster roster, RoundCalendar calendar) {
        this.signUps = signUps;
        this.desk = desk;
        this.roster = roster;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@RequestParam(required = false) RoundId round, Model model) {
        Optional<RoundId> chosen = Optional.ofNullable(round).map(calendar::round).or(calendar::currentRound).map(Round::id);
        model.addAttribute("round", chosen.orElse(null));
        List<Row> rows = chosen.map(this::rows).orElse(List.of());
        model.addAttribute("rows", rows);
        model.addAttribute("counts", rows.stream().collect(Collectors.groupingBy(Row::answer, Collectors.counting())));
        return "network-sign-ups";
    }

    @GetMapping("/{mandate}")
    String form(@PathVariable MandateId mandate, Model model) {
        return form(mandate, WishForm.of(signUps.find(mandate).flatMap(SignUp::wish)), model);
    }

    @PostMapping("/{mandate}")
    @PreAuthorize(NetworkRights.EDITORS)
    String save(@PathVariable MandateId mandate, @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String distance,
                @RequestParam(defaultValue = "") String meetingForm, @RequestParam(defaultValue = "") Set<String> theme,
                @RequestParam(defaultValue = "") Set<String> with, @RequestParam(defaultValue = "") Set<String> notWith, Model model,
                HttpServletResponse response, RedirectAttributes flash) {
        WishForm typed = new WishForm(answer, distance, meetingForm, theme, with, notWith);
        Mandate mayor = roster.mandate(mandate);
        String outcome;
        try {
            outcome = desk.store(mandate, typed);
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.getMessage());
            return form(mandate, typed, model);
        }
        flash.addFlashAttribute("done", mayor.municipality().name() + ": " + outcome);
        return "redirect:/networks/sign-ups?round=" + mayor.round();
    }

    @ExceptionHandler({UnknownRound.class, UnknownMandate.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String form(MandateId mandate, WishForm typed, Model model) {
        Mandate mayor = roster.mandate(mandate);
        model.addAttribute("mandate", mayor);
        model.addAttribute("typed", typed);
        model.addAttribute("answers", Wish.Answer.values());
        model.addAttribute("meetingForms", MeetingForm.values());
        model.addAttribute("themes", Theme.values());
        model.addAttribute("others", desk.others(mandate));
        return "network-sign-up";
    }

    private List<Row> rows(RoundId round) {
        Map<MandateId, SignUp> known = signUps.of(round).stream().collect(Collectors.toMap(SignUp::mandate, Function.identity()));
        Map<String, String> names = roster.municipalities().stream()
            .collect(Collectors.toMap(municipality -> municipality.code().value(), Municipality::name));
        return roster.mandates(round).stream().filter(mandate -> mandate.leftOn() == null)
            .map(mandate -> Row.of(mandate, Optional.ofNullable(known.get(mandate.id())), names)).toList();
    }

    /** One mayor's answer as the list shows it. */
    record Row(String mandate, String municipality, String mayor, String answer, String wishes) {

        static Row of(Mandate mandate, Optional<SignUp> signUp, Map<String, String> names) {
            Optional<Wish> wish = signUp.flatMap(SignUp::wish);
            String answer = wish.map(given -> given.answer().danish()).orElse(signUp.isPresent() ? "Har ikke svaret" : "Ikke spurgt endnu");
            return new Row(mandate.id().toString(), mandate.municipality().name(), mandate.mayor().name(), answer,
                wish.map(given -> WishForm.of(wish).sentence(names)).orElse(""));
        }
    }
}
