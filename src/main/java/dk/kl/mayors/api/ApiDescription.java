package dk.kl.mayors.api;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.MandateId;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI description says of all operations: login, errors, and the key of those that change something. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String LOGIN = "basic";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Map<HttpStatus, String> ERRORS = Map.of(
        HttpStatus.BAD_REQUEST, "A parameter, a header or the content is not right; errors says which.",
        HttpStatus.UNAUTHORIZED, "No user, or a wrong password.",
        HttpStatus.FORBIDDEN, "The user's groups may not do this.",
        HttpStatus.NOT_FOUND, "There is no such thing, or the user may not know of it.",
        HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords; Retry-After says how many seconds to wait.");
    private static final Map<HttpStatus, String> ERRORS_OF_CHANGES = Map.of(
        HttpStatus.CONFLICT, "It does not go with how things stand, or the same key is at work.",
        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content is not JSON.",
        HttpStatus.UNPROCESSABLE_ENTITY, "The key was used for another request.");

    static {
        SpringDocUtils.getConfig().replaceWithClass(RoundId.class, String.class).replaceWithClass(MandateId.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        Components components = new Components().addSecuritySchemes(LOGIN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
            .description("The name and password of a user of the product. What the user may do follows from the groups, as on the pages."));
        ModelConverters.getInstance().readAll(ApiProblem.class).forEach(components::addSchemas);
        return new OpenAPI().components(components).addSecurityItem(new SecurityRequirement().addList(LOGIN))
            .addServersItem(new Server().url("/").description("This host"))
            .info(new Info().title("Borgmesterforløb").version("1").description("""
                Election rounds, mayors and their progress, events, answers and networks, for other programs.

                Every request brings its user (HTTP Basic); there is no session. Lists come in pages. Every error is application/problem+json
                (RFC 9457) with a Danish sentence that says what to do. What changes something needs the header Idempotency-Key: the same key
                with the same request gives the first answer again for 24 hours, marked by Idempotency-Replayed: true."""));
    }

    @Bean
    GlobalOperationCustomizer errorsAndKeys() {
        return (operation, method) -> {
            ERRORS.forEach((status, meaning) -> error(operation, status, meaning));
            if (method.hasMethodAnnotation(PostMapping.class)) {
                ERRORS_OF_CHANGES.forEach((status, meaning) -> error(operation, status, meaning));
                key(operation);
            }
            succeeds(operation, method);
            return operation;
        };
    }

    private static void error(Operation operation, HttpStatus status, String meaning) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation.getResponses().addApiResponse(String.valueOf(status.value()),
            new ApiResponse().description(meaning).content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(problem))));
    }

    private static void key(Operation operation) {
        operation.addParametersItem(new HeaderParameter().name(IdempotencyFilter.KEY).required(true)
            .description("A key of the program's own for this one action, 8 to 64 letters, digits or one of _ . : -, for instance a UUID. Kept for 24 hours.")
            .schema(new StringSchema().minLength(8).maxLength(64)).example("4d7c1a52-6c5b-4f0f-9f57-3f0f6f0b2a11"));
    }

    /** Says what a good answer is, and with which status a new thing is answered. */
    private static void succeeds(Operation operation, HandlerMethod method) {
        ApiResponse good = operation.getResponses().get("200");
        good.setDescription("What was asked for.");
        if (method.hasMethodAnnotation(PostMapping.class)) {
            good.setDescription("Done; what it came to.");
            good.addHeaderObject(IdempotencyFilter.REPLAYED, new Header()
                .description("true when the answer is the first one given again.").schema(new StringSchema()));
        }
        if (method.getMethod().getReturnType().equals(ResponseEntity.class)) {
            good.addHeaderObject("Location", new Header().description("Where the new thing is.").schema(new StringSchema()));
            operation.getResponses().remove("200");
            operation.getResponses().addApiResponse("201", good);
        }
    }
}
