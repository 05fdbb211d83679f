package dk.kl.mayors.membership;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Who sits in which body by virtue of the office, as a file: the bodies in Danish order, and in each the municipalities. */
@Controller
class MembersPage {

    private static final List<String> TITLES = List.of("Organ", "Kommunekode", "Kommune", "Borgmester", "Mail", "Fra", "Til", "Organet har fået besked");

    private final MembershipRepository memberships;
    private final BodyRepository bodies;
    private final Roster roster;
    private final RoundCalendar calendar;

    MembersPage(MembershipRepository memberships, BodyRepository bodies, Roster roster, RoundCalendar calendar) {
        this.memberships = memberships;
        this.bodies = bodies;
        this.roster = roster;
        this.calendar = calendar;
    }

    /** A seat with its body and its holder. */
    private record Seat(String body, Mandate mandate, ExOfficioMembership membership) {

        String municipality() {
            return mandate.municipality().name();
        }

        List<?> row() {
            return Arrays.asList(body, mandate.municipality().code().value(), municipality(), mandate.mayor().name(), mandate.mayor().email(),
                membership.beginsOn(), membership.endsOn(), !membership.bodyIsToBeTold() && membership.endsOn() == null);
        }
    }

    @GetMapping("/rounds/{round}/members.{format:csv|xlsx}")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> members(@PathVariable RoundId round, @PathVariable Format format) {
        RoundId known = calendar.round(round).id();
        Map<String, String> names = bodies.findAll().stream().collect(Collectors.toMap(Body::id, Body::name));
        Map<MandateId, Mandate> mandates = roster.mandates(known).stream().collect(Collectors.toMap(Mandate::id, Function.identity()));
        List<List<?>> rows = memberships.findByRoundId(known.value()).stream().filter(one -> mandates.containsKey(one.mandate()))
            .map(one -> new Seat(names.get(one.bodyId()), mandates.get(one.mandate()), one))
            .sorted(Comparator.comparing(Seat::body, DanishOrder.DANISH).thenComparing(Seat::municipality, DanishOrder.DANISH))
            .<List<?>>map(Seat::row).toList();
        return new DanishList("Medlemmer", TITLES, rows).download(format, "medlemmer-" + known);
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
