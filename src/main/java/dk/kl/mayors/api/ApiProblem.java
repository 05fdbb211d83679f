package dk.kl.mayors.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What a program is told that cannot have what it asked for (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Why the request cannot be answered (RFC 9457).")
record ApiProblem(
    @Schema(description = "Always about:blank: the status says what kind of problem it is.", example = "about:blank") String type,
    @Schema(description = "The name of the status.", example = "Not Found") String title,
    @Schema(description = "The HTTP status.", example = "404") int status,
    @Schema(description = "A Danish sentence that a person can be shown and that says what to do.",
        example = "Valgperioden 2099-2102 findes ikke. Se dem, der findes, på /api/v1/rounds.") String detail,
    @Schema(description = "What is wrong with single fields or parameters; missing when nothing is.") List<Field> errors) {

    static ApiProblem of(HttpStatus status, String detail, List<Field> errors) {
        return new ApiProblem("about:blank", status.getReasonPhrase(), status.value(), detail, errors);
    }

    /** What is wrong with one field. */
    @Schema(name = "FieldProblem", description = "What is wrong with one field or parameter.")
    record Field(
        @Schema(description = "The name of the field, parameter or header.", example = "size") String field,
        @Schema(description = "A Danish sentence that says what would be right.", example = "Vælg fra 1 til 200.") String detail) {
    }
}
