package dk.kl.mayors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the product's real port: keeps cookies, logs in, sends what the pages and the web apps send. Follows no redirects. */
public class HttpUser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    /** A stranger at the product on this port of the loopback address. */
    public HttpUser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Logs in through the form. */
    public HttpResponse<String> logIn(String userId, String password) {
        return submit("/login", "/login", "username=" + encoded(userId) + "&password=" + encoded(password));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form with the token of the page that holds it. */
    public HttpResponse<String> submit(String page, String path, String fields) {
        return send(form(page, path, fields));
    }

    /** A form with the token of the page that holds it, ready to be sent. */
    public HttpRequest.Builder form(String page, String path, String fields) {
        Matcher token = CSRF.matcher(get(page).body());
        String body = token.find() ? fields + "&_csrf=" + encoded(token.group(1)) : fields;
        return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends JSON to the web apps' own interface as their scripts do, with their token. */
    public HttpResponse<String> json(String method, String path, String body) {
        if (webAppsToken().isEmpty()) {
            get("/camunda/app/tasklist/default/");
        }
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
            .header("Accept", "application/json").header("X-XSRF-TOKEN", webAppsToken())
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a request as it stands. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the answer sends to, as a path; empty when it does not. */
    public static String redirect(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").map(URI::create)
            .map(to -> to.getQuery() == null ? to.getPath() : to.getPath() + "?" + to.getQuery()).orElse("");
    }

    /** The full address of a path. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    private String webAppsToken() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue).findFirst().orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
