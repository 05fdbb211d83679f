package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.inquiry.vault.VaultClosed;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down what a mayor says on the telephone. Whoever writes it cannot read it afterwards, unless it becomes the own group's. */
@Controller
@RequestMapping("/inquiries/{id}/record")
class RecordPage {

    private static final String DONE = "Henvendelsen %s er skrevet ned og sendt til rådgiverne.";

    private final InquiryDesk desk;
    private final InquiryAccess access;
    private final InquiryViews views;
    private final Roster roster;
    private final RoundCalendar calendar;

    RecordPage(InquiryDesk desk, InquiryAccess access, InquiryViews views, Roster roster, RoundCalendar calendar) {
        this.desk = desk;
        this.access = access;
        this.views = views;
        this.roster = roster;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@PathVariable String id, Authentication login, Model model) {
        Colleague colleague = Colleague.of(login);
        CaseView inquiry = desk.find(id, colleague);
        return access.of(inquiry, colleague) == Sight.RECORDING ? page(inquiry, Typed.NOTHING, model) : "redirect:/inquiries/" + id;
    }

    @PostMapping
    String record(@PathVariable String id, @ModelAttribute Typed typed, Authentication login, Model model, HttpServletResponse response,
                  RedirectAttributes flash) {
        Colleague colleague = Colleague.of(login);
        try {
            CaseView inquiry = desk.find(id, colleague);
            try {
                desk.record(id, colleague, typed.mandate(), typed.subject(), typed.text());
            } catch (UnknownMandate e) {
                return refused(inquiry, typed, model, response, HttpStatus.UNPROCESSABLE_ENTITY, Chosen.NO_MAYOR);
            } catch (CaseRefused e) {
                return refused(inquiry, typed, model, response, HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
            } catch (OptimisticLockingFailureException | OptimisticLockingException e) {
                return refused(inquiry, typed, model, response, HttpStatus.CONFLICT, "Henvendelsen er ændret i samme øjeblik. Prøv igen.");
            } catch (VaultClosed e) {
                return refused(inquiry, typed, model, response, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
            }
            flash.addFlashAttribute("done", DONE.formatted(inquiry.number()));
            return views.isInSight(id, colleague) ? "redirect:/inquiries/" + id : "redirect:/inquiries";
        } catch (NoSuchInquiry | AccessDeniedException e) {
            return InquiryModel.gone(e, typed, model, response);
        }
    }

    private String refused(CaseView inquiry, Typed typed, Model model, HttpServletResponse response, HttpStatus status, String problem) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return page(inquiry, typed, model);
    }

    private String page(CaseView inquiry, Typed typed, Model model) {
        Map<String, List<Mandate>> mayors = new LinkedHashMap<>();
        for (Round round : calendar.rounds()) {
            List<Mandate> known = roster.mandates(round.id()).stream().filter(Mandate::confirmed).toList();
            if (!known.isEmpty()) {
                mayors.put(round.id().value(), known);
            }
        }
        model.addAttribute("id", inquiry.id());
        model.addAttribute("number", inquiry.number());
        model.addAttribute("typed", typed);
        model.addAttribute("mayors", mayors);
        model.addAttribute("subjects", InquirySubject.values());
        return "inquiry-record";
    }
}
