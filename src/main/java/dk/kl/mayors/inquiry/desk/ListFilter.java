package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.Casework.Shelf;
import dk.kl.mayors.inquiry.desk.CaseLine.Urgency;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which inquiries the list shows; the first one when the address names none. */
enum ListFilter {
    WAITING("waiting", "Venter på svar", Shelf.WAITING, line -> true),
    MINE("mine", "Mine", Shelf.WAITING, line -> line.mine() || line.recording()),
    FREE("free", "Ikke taget", Shelf.WAITING, line -> line.open() && line.who().isEmpty() && !line.recording()),
    LATE("late", "Frist overskredet", Shelf.WAITING, line -> line.urgency() == Urgency.LATE),
    DONE("done", "Besvaret og lukket", Shelf.DONE, line -> true);

    private final String code;
    private final String danish;
    private final Shelf shelf;
    private final Predicate<CaseLine> wanted;

    ListFilter(String code, String danish, Shelf shelf, Predicate<CaseLine> wanted) {
        this.code = code;
        this.danish = danish;
        this.shelf = shelf;
        this.wanted = wanted;
    }

    static ListFilter of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElse(WAITING);
    }

    /** How the address names it. */
    public String code() {
        return code;
    }

    public String danish() {
        return danish;
    }

    Shelf shelf() {
        return shelf;
    }

    List<CaseLine> of(List<CaseLine> lines) {
        return lines.stream().filter(wanted).toList();
    }
}
