package dk.kl.mayors.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** What somebody had typed into a form that came too late, so that it can be given back. */
final class TypedTexts {

    private static final Set<String> NEVER = Set.of("_csrf", "password");
    /** Codes and ids have none; whatever took somebody time to write has. */
    private static final Pattern SPACE = Pattern.compile(".*\\s.*", Pattern.DOTALL);

    private TypedTexts() {
    }

    /** The texts of a form of our own, as they were typed; empty for every other request, above all one that another site has sent. */
    static List<String> of(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod()) || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream().filter(field -> !NEVER.contains(field.getKey()))
            .flatMap(field -> Arrays.stream(field.getValue())).filter(text -> SPACE.matcher(text.strip()).matches()).toList();
    }
}
