package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The roster as a file, in the columns of the file that can be read in. */
@Controller
class RosterDownload {

    private static final List<String> TITLES = List.of("kommunekode", "kommune", "fornavn", "efternavn", "email", "telefon", "adresse", "postnr", "by",
        "status", "tiltrådt", "fratrådt", "bekræftet", "viceborgmester", "sekretær", "sekretær_email", "kkr");

    private final Roster roster;
    private final RoundCalendar calendar;

    RosterDownload(Roster roster, RoundCalendar calendar) {
        this.roster = roster;
        this.calendar = calendar;
    }

    @GetMapping("/rounds/{round}/roster/mayors.{format:csv|xlsx}")
    ResponseEntity<byte[]> mayors(@PathVariable RoundId round, @PathVariable Format format) {
        List<List<?>> rows = roster.mandates(calendar.round(round).id()).stream().<List<?>>map(RosterDownload::row).toList();
        return new DanishList("Borgmesteroversigt", TITLES, rows).download(format, "borgmesteroversigt-" + round);
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static List<?> row(Mandate mandate) {
        Mandate.Person mayor = mandate.mayor();
        return Arrays.asList(mandate.municipality().code().value(), mandate.municipality().name(), mayor.firstName(), mayor.lastName(), mayor.email(),
            mayor.phone(), mayor.address(), mayor.postalCode(), mayor.city(), mandate.newlyElected() ? "nyvalgt" : "genvalgt",
            mandate.id().takesOfficeOn(), mandate.leftOn(), mandate.confirmed(), mandate.deputyMayor(), mandate.secretary().name(),
            mandate.secretary().email(), mandate.municipality().kkr());
    }
}
