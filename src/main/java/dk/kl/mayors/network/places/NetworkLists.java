package dk.kl.mayors.network.places;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The networks in force and their members as a file; a facilitator gets the own ones only. */
@Controller
class NetworkLists {

    private final InForceViews inForce;
    private final RoundCalendar calendar;

    NetworkLists(InForceViews inForce, RoundCalendar calendar) {
        this.inForce = inForce;
        this.calendar = calendar;
    }

    @GetMapping("/networks/members.{format:csv|xlsx}")
    ResponseEntity<byte[]> members(@RequestParam RoundId round, @PathVariable Format format, Authentication reader) {
        List<List<String>> rows = inForce.of(calendar.round(round).id(), reader).stream().flatMap(NetworkLists::rows).toList();
        return new DanishList("Netværk", List.of("Netværk", "Facilitator", "Første møde", "Sted", "Kommunekode", "Kommune", "Borgmester", "Valg"), rows)
            .download(format, "netvaerk-" + round);
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static Stream<List<String>> rows(InForceViews.InForce network) {
        return network.members().stream().map(member -> List.of(network.name(), network.facilitator(), network.firstMeeting(), network.place(),
            member.code(), member.municipality(), member.mayor(), member.newlyElected() ? "nyvalgt" : "genvalgt"));
    }
}
