package dk.kl.mayors.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;

/** Which part of a list a program wants. */
record Paging(
    @Parameter(description = "Which page, the first being 1.", example = "1")
    @Min(value = 1, message = "Den første side er 1.") Integer page,
    @Parameter(description = "How many items a page holds: 1 to 200, 50 when it is left out.", example = "50")
    @Min(value = 1, message = "Vælg fra 1 til 200.") @Max(value = 200, message = "Vælg fra 1 til 200.") Integer size) {

    private static final int USUAL_SIZE = 50;

    Paging {
        page = Objects.requireNonNullElse(page, 1);
        size = Objects.requireNonNullElse(size, USUAL_SIZE);
    }
}
