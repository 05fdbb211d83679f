package dk.kl.mayors.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.ProductTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description is complete and true to the code. */
@ProductTest
class OpenApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private HttpUser reader;
    private JsonNode description;

    @BeforeEach
    void read() throws IOException {
        reader = new HttpUser(port);
        reader.logIn("rasmus", Program.PASSWORD);
        description = new ObjectMapper().readTree(reader.get("/v3/api-docs").body());
    }

    @Test
    void describesEveryRouteAndNothingElse() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues().stream()
            .filter(path -> path.startsWith("/api/"))
            .forEach(path -> mapping.getMethodsCondition().getMethods().forEach(verb -> routes.add(verb.name().toLowerCase() + " " + path))));

        assertThat(operations()).hasSizeGreaterThan(14).containsExactlyElementsOf(routes);
    }

    @Test
    void saysOfEveryOperationWhatItDoesAndWhatCanGoWrong() {
        description.path("paths").forEach(path -> path.fields().forEachRemaining(operation -> {
            JsonNode one = operation.getValue();
            assertThat(one.path("summary").asText()).as(one.path("operationId").asText()).isNotBlank();
            assertThat(one.path("description").asText()).as(one.path("operationId").asText()).endsWith(".");
            for (String status : List.of("400", "401", "403", "404", "429")) {
                assertThat(one.path("responses").path(status).path("content").has("application/problem+json")).as("%s %s", one.path("operationId"), status)
                    .isTrue();
            }
            one.path("parameters").forEach(parameter ->
                assertThat(parameter.path("description").asText()).as("%s %s", one.path("operationId"), parameter.path("name")).endsWith("."));
            boolean changes = operation.getKey().equals("post");
            assertThat(parameters(one).contains("Idempotency-Key")).as(one.path("operationId").asText()).isEqualTo(changes);
            assertThat(one.path("responses").has("422")).isEqualTo(changes);
        }));
    }

    @Test
    void saysOfEveryFieldWhatItMeans() {
        List<String> silent = new ArrayList<>();
        description.path("components").path("schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().path("description").asText().isBlank()) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").fields().forEachRemaining(field -> {
                if (field.getValue().path("description").asText().isBlank() && !field.getValue().has("$ref")) {
                    silent.add(schema.getKey() + "." + field.getKey());
                }
            });
        });

        assertThat(description.path("components").path("schemas").size()).isGreaterThan(15);
        assertThat(silent).isEmpty();
    }

    @Test
    void saysHowToLogIn() {
        assertThat(description.path("components").path("securitySchemes").path("basic").path("scheme").asText()).isEqualTo("basic");
        assertThat(description.path("security").get(0).has("basic")).isTrue();
    }

    @Test
    void isForStaffOnly() {
        for (String path : List.of("/v3/api-docs", "/v3/api-docs/swagger-config", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/index.html")) {
            assertThat(new HttpUser(port).get(path).statusCode()).as(path).isIn(302, 401);
        }
        assertThat(reader.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    private List<String> operations() {
        Set<String> operations = new TreeSet<>();
        description.path("paths").fields().forEachRemaining(path ->
            path.getValue().fieldNames().forEachRemaining(verb -> operations.add(verb + " " + path.getKey())));
        return List.copyOf(operations);
    }

    private static List<String> parameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }
}
