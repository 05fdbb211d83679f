package dk.kl.mayors.invitation.door;

import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.roster.DanishExcel;
import dk.kl.mayors.roster.DanishList;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The lists for kitchen, hotel and door, to print and for Excel. */
@Controller
@RequestMapping("/events/{id}/lists/{kind}")
@PreAuthorize("hasAnyAuthority('secretariat', 'course-team')")
class ListsPage {

    private final Guests guests;

    ListsPage(Guests guests) {
        this.guests = guests;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String kind, Model model) {
        GuestList all = guests.withWishes(id);
        model.addAttribute("guests", all);
        model.addAttribute("list", EventList.of(find(kind), all));
        return "event-list";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(@PathVariable String id, @PathVariable String kind) {
        EventList list = EventList.of(find(kind), guests.withWishes(id));
        DanishList rows = new DanishList(list.kind().danish(), list.titles(), list.rows());
        return DanishList.download(DanishExcel.of(rows), DanishExcel.MEDIA_TYPE, list.kind().path() + "-" + id + ".xlsx");
    }

    @ExceptionHandler(UnknownEvent.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static ListKind find(String kind) {
        return ListKind.find(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
