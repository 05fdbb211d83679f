package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.RoundId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letterheads of the rounds. */
@Service
@Transactional
public class Letterheads {

    private final LetterheadRepository letterheads;

    Letterheads(LetterheadRepository letterheads) {
        this.letterheads = letterheads;
    }

    /** The round's letterhead, or empty while staff have not filled it in. */
    @Transactional(readOnly = true)
    public Optional<Letterhead> find(RoundId round) {
        return letterheads.findById(round.value()).map(StoredLetterhead::toLetterhead);
    }

    /** The round's letterhead; throws {@link IllegalStateException} while staff have not filled it in. */
    @Transactional(readOnly = true)
    public Letterhead of(RoundId round) {
        return find(round).orElseThrow(() ->
            new IllegalStateException("Brevhovedet for " + round + " mangler. Udfyld det på siden Breve, og prøv igen."));
    }

    /** Sets the round's letterhead; throws {@link IllegalArgumentException} when it has problems. */
    public void set(RoundId round, Letterhead letterhead) {
        letterheads.findById(round.value()).ifPresentOrElse(stored -> stored.change(letterhead),
            () -> letterheads.save(new StoredLetterhead(round, letterhead)));
    }
}
