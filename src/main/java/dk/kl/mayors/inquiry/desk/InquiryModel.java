package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.InquirySubject;
import dk.kl.mayors.inquiry.vault.VaultClosed;
import dk.kl.mayors.inquiry.vault.VaultDamaged;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the page of an inquiry and does what is asked on it, so that whatever goes wrong, what was typed comes back. */
@Component
class InquiryModel {

    private static final String OVERTAKEN = "En anden har ændret henvendelsen i samme øjeblik. Se, hvad der er sket, og prøv igen. Din tekst står her endnu.";

    private final InquiryViews views;
    private final AnswerRules rules;

    InquiryModel(InquiryViews views, AnswerRules rules) {
        this.views = views;
        this.rules = rules;
    }

    /** The view with the inquiry; with the status 503 while it cannot be read. */
    String show(String id, Colleague colleague, Typed typed, Model model, HttpServletResponse response) {
        InquiryView view = views.of(id, colleague);
        if (view.shut() != null) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        model.addAttribute("inquiry", view);
        rules.fill(view, typed, model);
        model.addAttribute("typed", typed);
        model.addAttribute("subjects", InquirySubject.values());
        return "inquiry";
    }

    /** Does the work and goes back to the page with a sentence, or shows the page again with what is wrong and what was typed. */
    String work(String id, Authentication login, Typed typed, Model model, HttpServletResponse response, RedirectAttributes flash, String done,
                Consumer<Colleague> work) {
        Colleague colleague = Colleague.of(login);
        try {
            work.accept(colleague);
        } catch (CaseRefused e) {
            return refused(id, colleague, typed, model, response, HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
        } catch (OptimisticLockingFailureException | OptimisticLockingException e) {
            return refused(id, colleague, typed, model, response, HttpStatus.CONFLICT, OVERTAKEN);
        } catch (VaultClosed | VaultDamaged e) {
            return refused(id, colleague, typed, model, response, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        } catch (NoSuchInquiry | AccessDeniedException e) {
            return gone(e, typed, model, response);
        }
        flash.addFlashAttribute("done", done);
        return views.isInSight(id, colleague) ? "redirect:/inquiries/" + id : "redirect:/inquiries";
    }

    /** Shows the page again with the chosen template in the answer, for somebody who may answer; stores nothing. */
    String withTemplate(String id, Authentication login, Typed typed, Model model, HttpServletResponse response, Consumer<Colleague> check) {
        Colleague colleague = Colleague.of(login);
        try {
            check.accept(colleague);
            return show(id, colleague, rules.with(id, typed), model, response);
        } catch (CaseRefused e) {
            return refused(id, colleague, typed, model, response, HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
        } catch (VaultClosed | VaultDamaged e) {
            return refused(id, colleague, typed, model, response, HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        } catch (NoSuchInquiry | AccessDeniedException e) {
            return gone(e, typed, model, response);
        }
    }

    private String refused(String id, Colleague colleague, Typed typed, Model model, HttpServletResponse response, HttpStatus status, String problem) {
        model.addAttribute("problem", problem);
        String view = show(id, colleague, typed, model, response);
        response.setStatus(status.value());
        return view;
    }

    /** It is no longer this person's; the page gives back what was typed and says nothing of the inquiry. */
    static String gone(RuntimeException reason, Typed typed, Model model, HttpServletResponse response) {
        if (typed.mostTyped().isEmpty()) {
            throw reason;
        }
        response.setStatus(reason instanceof NoSuchInquiry ? HttpStatus.NOT_FOUND.value() : HttpStatus.FORBIDDEN.value());
        model.addAttribute("typed", typed);
        return "inquiry-gone";
    }
}
