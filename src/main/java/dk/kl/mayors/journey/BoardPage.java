package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The board: where everybody is. */
@Controller
class BoardPage {

    private final Boards boards;
    private final RoundCalendar calendar;

    BoardPage(Boards boards, RoundCalendar calendar) {
        this.boards = boards;
        this.calendar = calendar;
    }

    @GetMapping("/")
    String show(@ModelAttribute("filter") BoardFilter filter, Model model) {
        List<Round> rounds = calendar.rounds();
        Optional<Round> round = filter.round().isEmpty() ? calendar.currentRound()
            : rounds.stream().filter(one -> one.id().value().equals(filter.round())).findFirst();
        if (round.isEmpty() && !rounds.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        round.ifPresent(chosen -> model.addAttribute("view", new BoardView(boards.of(chosen), rounds, filter)));
        return "board";
    }
}
