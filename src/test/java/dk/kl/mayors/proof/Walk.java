package dk.kl.mayors.proof;

import dk.kl.mayors.HttpUser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is logged in and opens every link that the pages show, two of each kind. */
final class Walk {

    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get|action)=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{4}[^/?&]*|[0-9]{4}-[0-9-]{10}|[0-9]+");
    private static final Pattern NO_PAGE = Pattern.compile("/(webjars|css|js|fonts|images|m|camunda/app|camunda/lib|logout|v3|swagger-ui).*|.*\\.(css|js|svg|png|ico|xlsx|pdf|zip)(\\?.*)?");
    private static final int OF_EACH_KIND = 2;
    private static final int BROKEN = 500;
    private static final int MOST_PAGES = 150;

    private final HttpUser user;
    private final Map<String, Integer> kinds = new HashMap<>();

    Walk(HttpUser user) {
        this.user = user;
    }

    /** The addresses whose answer holds some of these words, or that the product cannot answer, beginning with the board and with these addresses. */
    Map<String, Set<String>> answersWith(Collection<String> words, Collection<String> addresses) {
        Map<String, Set<String>> found = new TreeMap<>();
        Deque<String> ahead = new ArrayDeque<>(addresses);
        Set<String> known = new HashSet<>(addresses);
        ahead.add("/");
        ahead.add("/inquiries");
        int pages = 0;
        while (!ahead.isEmpty() && pages < MOST_PAGES) {
            String address = ahead.poll();
            pages++;
            HttpResponse<String> answer = user.send(HttpRequest.newBuilder(user.at(address)).header("Accept", "text/html, application/json, */*").GET());
            Set<String> there = words.stream().filter(answer.body()::contains).collect(Collectors.toSet());
            if (answer.statusCode() == BROKEN) {
                there.add("an error of the product");
            }
            if (!there.isEmpty()) {
                found.put(address, there);
            }
            LINK.matcher(answer.body()).results().map(link -> link.group(1).replace("&amp;", "&")).filter(link -> !NO_PAGE.matcher(link).matches())
                .filter(link -> kinds.merge(ID.matcher(link).replaceAll("*"), 1, Integer::sum) <= OF_EACH_KIND).filter(known::add).forEach(ahead::add);
        }
        return found;
    }
}
