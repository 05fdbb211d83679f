package dk.kl.mayors.mayorpage;

import dk.kl.mayors.inquiry.CaseRefused;
import dk.kl.mayors.inquiry.Channel;
import dk.kl.mayors.inquiry.Inquiries;
import dk.kl.mayors.inquiry.Inquiries.Conversation;
import dk.kl.mayors.inquiry.Inquiries.Part;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.roster.MandateId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a mayor asks in confidence. Whatever goes wrong, the text stands on the page again; it never stands in the log. */
@Controller
class AskDesk {

    static final String AT = "henvendelser";
    static final String NOT_THE_SECRETARY = "Fortrolige henvendelser kan kun borgmesteren selv skrive og læse.";
    private static final Logger log = LoggerFactory.getLogger(AskDesk.class);
    private static final int MOST_A_DAY = 10;
    private static final String NOT_NOW = "Vi kan ikke tage imod henvendelsen lige nu. Din tekst står her endnu: Prøv igen om lidt, eller ring til os.";
    private static final String OVERTAKEN = "Dit spørgsmål er ikke sendt endnu, for henvendelsen blev ændret i samme øjeblik. Din tekst står her endnu: Prøv igen.";

    private final PersonalLinks links;
    private final PageView view;
    private final Inquiries inquiries;
    private final Clock clock;

    AskDesk(PersonalLinks links, PageView view, Inquiries inquiries, Clock clock) {
        this.links = links;
        this.view = view;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** The id of the part of the page with that inquiry. */
    static String at(String inquiryId) {
        return "henvendelse-" + inquiryId;
    }

    @PostMapping("/m/{token}/inquiries")
    String ask(@PathVariable String token, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String text,
               @RequestParam(required = false) List<MultipartFile> files, HttpServletRequest request, Model model, HttpServletResponse response)
            throws IOException {
        Visitor visitor = links.visitInConfidence(token);
        if (visitor.secretary()) {
            return view.refused(visitor, model, response, HttpStatus.FORBIDDEN, NOT_THE_SECRETARY, "", null);
        }
        TypedInquiry typed = new TypedInquiry(subject, text);
        TypedFiles along = TypedFiles.of(files, request);
        Optional<String> problem = typed.chosen().isEmpty() ? Optional.of("Vælg et emne.") : typed.problem().or(along::problem);
        if (problem.isPresent()) {
            String again = along.lost() && along.problem().isEmpty() ? " Vælg også filerne igen." : "";
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, problem.get() + again, AT, typed);
        }
        if (askedToday(visitor.mandate().id()) >= MOST_A_DAY) {
            return view.refused(visitor, model, response, HttpStatus.TOO_MANY_REQUESTS,
                "Du har sendt mange henvendelser det seneste døgn. Ring til os, så hjælper vi dig med det samme.", AT, typed);
        }
        try {
            take(visitor.mandate().id(), typed, along);
        } catch (RuntimeException e) {
            log.error("An inquiry from the page could not be stored: {}", e.getClass().getName());
            return view.refused(visitor, model, response, HttpStatus.SERVICE_UNAVAILABLE, NOT_NOW, AT, typed);
        }
        return Done.INQUIRY.redirect(visitor.path(), AT);
    }

    @PostMapping("/m/{token}/inquiries/{id}/questions")
    String askAgain(@PathVariable String token, @PathVariable String id, @RequestParam(defaultValue = "") String text, Model model,
                    HttpServletResponse response) {
        Visitor visitor = links.visitInConfidence(token);
        if (visitor.secretary()) {
            return view.refused(visitor, model, response, HttpStatus.FORBIDDEN, NOT_THE_SECRETARY, "", null);
        }
        TypedInquiry typed = new TypedInquiry("", text);
        if (typed.problem().isPresent()) {
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, typed.problem().get(), at(id), typed);
        }
        try {
            boolean asked = inquiries.reopen(visitor.mandate().id(), id, typed.text()) || justAsked(visitor.mandate().id(), id, typed.text());
            return asked ? Done.QUESTION.redirect(visitor.path(), AT) : view.refused(visitor, model, response, HttpStatus.CONFLICT,
                "Henvendelsen kan ikke åbnes igen. Vælg et emne, og send dit spørgsmål som en ny henvendelse.", AT, typed);
        } catch (ConcurrencyFailureException | OptimisticLockingException doubleClick) {
            return justAsked(visitor.mandate().id(), id, typed.text()) ? Done.QUESTION.redirect(visitor.path(), AT)
                : view.refused(visitor, model, response, HttpStatus.CONFLICT, OVERTAKEN, at(id), typed);
        } catch (CaseRefused e) {
            return view.refused(visitor, model, response, HttpStatus.CONFLICT, e.getMessage(), at(id), typed);
        } catch (RuntimeException e) {
            log.error("A further question from the page could not be stored: {}", e.getClass().getName());
            return view.refused(visitor, model, response, HttpStatus.SERVICE_UNAVAILABLE, NOT_NOW, at(id), typed);
        }
    }

    private void take(MandateId mandate, TypedInquiry typed, TypedFiles along) {
        try {
            inquiries.take(mandate, typed.chosen().orElseThrow(), typed.text(), along.files(), Channel.PAGE);
        } catch (ConcurrencyFailureException | OptimisticLockingException doubleClick) {
            inquiries.take(mandate, typed.chosen().orElseThrow(), typed.text(), along.files(), Channel.PAGE);
        }
    }

    private long askedToday(MandateId mandate) {
        return inquiries.of(mandate).stream().filter(one -> one.receivedAt().isAfter(clock.instant().minus(Duration.ofDays(1)))).count();
    }

    /** Whether this very question is the last thing that was asked, as after a double click. */
    private boolean justAsked(MandateId mandate, String id, String text) {
        List<Part> parts = inquiries.conversation(mandate, id).map(Conversation::parts).orElse(List.of());
        return !parts.isEmpty() && parts.get(parts.size() - 1).fromTheMayor() && parts.get(parts.size() - 1).text().equals(text);
    }
}
