package dk.kl.mayors.mayorpage;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.HouseContacts;
import dk.kl.mayors.mayorpage.link.LinkClosed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees whose link leads nowhere, or who asked for what the page does not do: a friendly page without anybody's data. */
@ControllerAdvice(basePackageClasses = PersonalErrorPages.class)
@Order(1)
class PersonalErrorPages implements ErrorViewResolver {

    private final RoundCalendar calendar;
    private final HouseContacts contacts;

    PersonalErrorPages(RoundCalendar calendar, HouseContacts contacts) {
        this.calendar = calendar;
        this.contacts = contacts;
    }

    @ExceptionHandler
    ModelAndView closed(LinkClosed closed, HttpServletResponse response) {
        HttpStatus status = closed.why() == LinkClosed.Why.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE;
        response.setStatus(status.value());
        return page(closed.why().name(), status);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && path.toString().startsWith(request.getContextPath() + "/m/") ? page(reason(status), status) : null;
    }

    private static String reason(HttpStatus status) {
        return switch (status) {
            case TOO_MANY_REQUESTS -> "TOO_MANY";
            case FORBIDDEN -> "FORBIDDEN";
            case CONFLICT -> "OVERTAKEN";
            case SERVICE_UNAVAILABLE -> "VAULT_CLOSED";
            default -> status.is5xxServerError() ? "FAILED" : "UNKNOWN";
        };
    }

    private static String heading(String reason) {
        return switch (reason) {
            case "EXPIRED" -> "Linket er udløbet";
            case "ENDED" -> "Linket gælder ikke længere";
            case "TOO_MANY" -> "Vent lidt";
            case "FORBIDDEN" -> "Det kan du ikke gøre herfra";
            case "OVERTAKEN" -> "Prøv igen";
            case "FAILED" -> "Noget gik galt hos os";
            case "VAULT_CLOSED" -> "Din henvendelse kan ikke åbnes lige nu";
            default -> "Linket virker ikke";
        };
    }

    private ModelAndView page(String reason, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("reason", reason);
        model.put("heading", heading(reason));
        model.put("contact", calendar.currentRound().map(Round::id).flatMap(contacts::of).orElse(null));
        return new ModelAndView("mayorpage/closed", model, status);
    }
}
