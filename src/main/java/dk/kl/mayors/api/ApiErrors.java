package dk.kl.mayors.api;

import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.engine.StaffStarts.NotAllowed;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.roster.Roster.UnknownMandate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong behind {@code /api} into problem+json with a Danish sentence; never a stack trace, never a person's data. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(1)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);
    private static final String LOOK_UP = "Ret det, og prøv igen. Beskrivelsen står på /swagger-ui.html.";

    @ExceptionHandler
    ResponseEntity<ApiProblem> unknown(UnknownRound e) {
        return answer(HttpStatus.NOT_FOUND, e.getMessage() + " Se dem, der findes, på /api/v1/rounds.");
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> unknown(UnknownEvent e) {
        return answer(HttpStatus.NOT_FOUND, e.getMessage() + " Se rundens møder på /api/v1/rounds/{round}/events.");
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> unknown(UnknownMandate e) {
        return answer(HttpStatus.NOT_FOUND, e.getMessage() + " Se rundens mandater på /api/v1/rounds/{round}/mayors.");
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> notFound(NotFound e) {
        return answer(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> notAllowed(NotAllowed e) {
        return answer(HttpStatus.FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler({Refused.class, AnswerRefused.class})
    ResponseEntity<ApiProblem> refused(RuntimeException e) {
        return answer(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockingException.class})
    ResponseEntity<ApiProblem> overtaken() {
        return answer(HttpStatus.CONFLICT, "En anden har ændret det samme imens. Hent det igen, og prøv igen med en ny Idempotency-Key.");
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> invalid(Invalid e) {
        return answer(HttpStatus.BAD_REQUEST, e.getMessage(), new ApiProblem.Field(e.field(), e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> failed(Exception e) {
        log.error("A request of the interface for programs failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Der gik noget galt hos os. Prøv igen om lidt.");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status,
                                                                  WebRequest request) {
        ApiProblem.Field[] fields = e.getFieldErrors().stream().map(ApiErrors::field).toArray(ApiProblem.Field[]::new);
        return plain(answer(HttpStatus.BAD_REQUEST, "Noget i forespørgslen er ikke rigtigt. " + LOOK_UP, fields));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        String sentence = NestedExceptionUtils.getMostSpecificCause(e) instanceof IllegalArgumentException ours && ours.getMessage() != null
            && ours.getMessage().startsWith("Skriv ") ? ours.getMessage() : "Værdien passer ikke. " + LOOK_UP;
        return plain(answer(HttpStatus.BAD_REQUEST, sentence, new ApiProblem.Field(field, sentence)));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status,
                                                                  WebRequest request) {
        return plain(answer(HttpStatus.BAD_REQUEST, "Indholdet kan ikke læses som det JSON, adressen venter. " + LOOK_UP));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentence = switch (status.value()) {
            case 406 -> "Adressen svarer kun med JSON. Send headeren Accept: application/json.";
            case 415 -> "Send indholdet som JSON med headeren Content-Type: application/json.";
            default -> "Forespørgslen er ikke rigtig. " + LOOK_UP;
        };
        return plain(answer(HttpStatus.valueOf(status.value()), sentence));
    }

    private static ApiProblem.Field field(FieldError error) {
        boolean ours = !error.isBindingFailure() && error.getDefaultMessage() != null;
        return new ApiProblem.Field(error.getField(), ours ? error.getDefaultMessage() : "Værdien passer ikke.");
    }

    private static ResponseEntity<ApiProblem> answer(HttpStatus status, String detail, ApiProblem.Field... errors) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(ApiProblem.of(status, detail, Stream.of(errors).toList()));
    }

    private static ResponseEntity<Object> plain(ResponseEntity<ApiProblem> answer) {
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).body(answer.getBody());
    }
}
