package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.journey.Board.Row;
import dk.kl.mayors.roster.DanishList;
import dk.kl.mayors.roster.DanishList.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The board as a file: the rows that its filter lets through, with the state and the due date of each step. */
@Controller
class BoardDownload {

    private final Boards boards;
    private final RoundCalendar calendar;

    BoardDownload(Boards boards, RoundCalendar calendar) {
        this.boards = boards;
        this.calendar = calendar;
    }

    @GetMapping("/board.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@ModelAttribute("filter") BoardFilter filter, @PathVariable Format format) {
        Round round = calendar.rounds().stream().filter(one -> one.id().value().equals(filter.round())).findFirst()
            .or(() -> filter.round().isEmpty() ? calendar.currentRound() : Optional.empty())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> titles = Stream.concat(Stream.of("Kommunekode", "Kommune", "KKR", "Borgmester", "Nyvalgt"),
            Arrays.stream(Step.values()).flatMap(step -> Stream.of(step.danish(), step.danish() + ", frist"))).toList();
        return new DanishList("Tavlen", titles, filter.apply(boards.of(round)).stream().map(BoardDownload::row).toList())
            .download(format, "tavlen-" + round.id());
    }

    private static List<?> row(Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.mandate().municipality().code().value(), row.mandate().municipality().name(),
            row.mandate().municipality().kkr(), row.mandate().mayor().name(), row.mandate().newlyElected()));
        row.cellsInOrder().forEach(cell -> {
            cells.add(cell.state().danish());
            cells.add(cell.state().open() ? cell.dueAt() : null);
        });
        return cells;
    }
}
