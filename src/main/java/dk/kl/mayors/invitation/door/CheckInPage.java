package dk.kl.mayors.invitation.door;

import dk.kl.mayors.calendar.RoundCalendar.UnknownEvent;
import dk.kl.mayors.engine.StaffTasks.NotAllowed;
import dk.kl.mayors.invitation.AttendanceDesk;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.roster.MandateId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriComponentsBuilder;

/** The door: one large button for each guest on a tablet, for several people at once. Works without a script, too. */
@Controller
@RequestMapping("/events/{id}/checkin")
@PreAuthorize("hasAnyAuthority('secretariat', 'course-team')")
class CheckInPage {

    private final Guests guests;
    private final AttendanceDesk attendanceDesk;
    private final Invitations invitations;

    CheckInPage(Guests guests, AttendanceDesk attendanceDesk, Invitations invitations) {
        this.guests = guests;
        this.attendanceDesk = attendanceDesk;
        this.invitations = invitations;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String q, @RequestHeader(name = "HX-Request", required = false) String part,
                Model model) {
        return page(id, q, part, model);
    }

    @PostMapping
    String checkIn(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam(defaultValue = "") String q, Principal user,
                   @RequestHeader(name = "HX-Request", required = false) String part, Model model, HttpServletResponse response) {
        return done(id, q, part, model, response, () -> attendanceDesk.checkIn(mandate, id, user.getName()));
    }

    @PostMapping("/undo")
    String undo(@PathVariable String id, @RequestParam MandateId mandate, @RequestParam(defaultValue = "") String q,
                @RequestHeader(name = "HX-Request", required = false) String part, Model model, HttpServletResponse response) {
        return done(id, q, part, model, response, () -> invitations.undoCheckIn(mandate, id));
    }

    @ExceptionHandler({UnknownEvent.class, NoSuchElementException.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String done(String id, String query, String part, Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
        } catch (AnswerRefused | NotAllowed e) {
            return refused(id, query, part, e.getMessage(), model, response);
        } catch (OptimisticLockingFailureException somebodyElseWasFaster) {
            return refused(id, query, part, "En anden tjekkede den samme ind lige nu. Se, om det er gjort.", model, response);
        }
        if (part == null) {
            return "redirect:" + UriComponentsBuilder.fromPath("/events/{id}/checkin").queryParam("q", "{q}").encode().buildAndExpand(id, query)
                .toUriString();
        }
        return page(id, query, part, model);
    }

    private String refused(String id, String query, String part, String sentence, Model model, HttpServletResponse response) {
        response.setStatus(part == null ? HttpStatus.CONFLICT.value() : HttpStatus.OK.value());
        model.addAttribute("problem", sentence);
        return page(id, query, part, model);
    }

    private String page(String id, String query, String part, Model model) {
        GuestList list = guests.atTheDoor(id);
        model.addAttribute("list", list);
        model.addAttribute("awaited", list.awaited(query));
        model.addAttribute("excused", list.excused(query));
        model.addAttribute("q", query);
        return part == null ? "event-checkin" : "event-checkin :: guests";
    }
}
