package dk.kl.mayors.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.HttpUser;
import dk.kl.mayors.mayorpage.OwnPage;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** The example members of staff at their desks, each logged in, and what they type into the pages' forms. */
public final class Office {

    /** The password of the example members of staff. */
    private static final String PASSWORD = "Borgmester-2021!";

    private final int port;
    private final Map<String, HttpUser> staff = new HashMap<>();

    public Office(int port) {
        this.port = port;
    }

    /** Somebody of the staff, logged in. */
    public HttpUser user(String id) {
        return staff.computeIfAbsent(id, unknown -> {
            HttpUser user = new HttpUser(port);
            assertThat(HttpUser.redirect(user.logIn(id, PASSWORD))).doesNotContain("login");
            return user;
        });
    }

    /** Sends the form and expects that it is taken. */
    public HttpResponse<String> fill(String user, String page, String path, String... fields) {
        HttpResponse<String> answer = user(user).submit(page, path, form(fields));
        assertThat(answer.statusCode()).as("%s by %s: %s", path, user, answer.body()).isIn(200, 302);
        return answer;
    }

    /** Sends a form of a mayor's page and expects that it is taken. */
    public static HttpResponse<String> fill(OwnPage page, String part, String... fields) {
        HttpResponse<String> answer = page.submit(part, form(fields));
        assertThat(answer.statusCode()).as("%s: %s", part, answer.body()).isIn(200, 302);
        return answer;
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder("sent=1");
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(OwnPage.encoded(fields[i + 1]));
        }
        return form.toString();
    }
}
