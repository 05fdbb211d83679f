package dk.kl.mayors.staff;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** What nobody else has answered: people get a Danish page of the folder {@code error}, programs problem+json. */
@Controller
class ErrorAnswers extends BasicErrorController {

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, ObjectProvider<ErrorViewResolver> views) {
        super(attributes, server.getError(), views.orderedStream().toList());
    }

    /** A program gets no page, whatever it says it can read. */
    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith(request.getContextPath() + "/api/")) {
            return super.errorHtml(request, response);
        }
        HttpStatus status = getStatus(request);
        try {
            Problem.write(response, status, detail(status));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(Map.of("type", "about:blank", "title", status.getReasonPhrase(), "status", status.value(), "detail", detail(status)));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Adressen findes ikke.";
            case FORBIDDEN -> "Det har du ikke adgang til.";
            case METHOD_NOT_ALLOWED -> "Adressen kan ikke bruges på den måde. Headeren Allow siger, hvad der er muligt.";
            case NOT_ACCEPTABLE -> "Adressen svarer kun med JSON. Send headeren Accept: application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send indholdet som JSON med headeren Content-Type: application/json.";
            case CONFLICT -> "En anden har ændret det samme imens. Hent det igen, og prøv igen.";
            case PAYLOAD_TOO_LARGE -> "Det sendte er for stort. En fil må fylde højst 5 MB.";
            default -> status.is4xxClientError() ? "Forespørgslen er ikke rigtig. Se efter i beskrivelsen af adressen."
                : "Der gik noget galt hos os. Prøv igen om lidt.";
        };
    }
}
