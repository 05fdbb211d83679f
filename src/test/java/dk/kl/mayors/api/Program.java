package dk.kl.mayors.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kl.mayors.HttpUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Another program at the product's real port, with the name and password of an example user. */
final class Program {

    static final String PASSWORD = "Borgmester-2021!";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpUser http;
    private final String login;

    Program(int port, String userId) {
        this(port, userId, PASSWORD);
    }

    Program(int port, String userId, String password) {
        http = new HttpUser(port);
        login = "Basic " + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) {
        return http.send(request(path).GET());
    }

    /** Sends JSON with a key that nobody has used. */
    HttpResponse<String> post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String body, String key) {
        return http.send(request(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A request of this program to which a test adds what it is about. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(http.at("/api/v1" + path)).header("Authorization", login).header("Accept", "application/json");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return http.send(request);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
