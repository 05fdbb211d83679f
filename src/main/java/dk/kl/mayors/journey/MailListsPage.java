package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.journey.MailLists.Choice;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Mail addresses to copy into a mail of one's own. */
@Controller
class MailListsPage {

    private final MailLists lists;
    private final RoundCalendar calendar;

    MailListsPage(MailLists lists, RoundCalendar calendar) {
        this.lists = lists;
        this.calendar = calendar;
    }

    @GetMapping("/mail-lists")
    String show(@RequestParam(required = false) RoundId round, @RequestParam(defaultValue = "alle") String list,
                @RequestParam(defaultValue = "false") boolean secretaries, Model model) {
        Round chosen = chosen(round);
        List<Choice> choices = lists.choices(chosen.id());
        model.addAttribute("round", chosen.id());
        model.addAttribute("rounds", calendar.rounds().stream().map(Round::id).toList());
        model.addAttribute("groups", choices.stream().collect(Collectors.groupingBy(Choice::group, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("list", found(chosen.id(), choices, list, secretaries));
        return "mail-lists";
    }

    @GetMapping("/mail-lists/addresses.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable Format format, @RequestParam(required = false) RoundId round,
                                @RequestParam(defaultValue = "alle") String list, @RequestParam(defaultValue = "false") boolean secretaries) {
        RoundId chosen = chosen(round).id();
        DanishList addresses = found(chosen, lists.choices(chosen), list, secretaries).asList();
        return addresses.download(format, "mailliste-" + chosen);
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private Round chosen(RoundId round) {
        return round == null ? calendar.currentRound().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)) : calendar.round(round);
    }

    private MailList found(RoundId round, List<Choice> choices, String id, boolean secretaries) {
        return lists.find(round, choices, id, secretaries).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
