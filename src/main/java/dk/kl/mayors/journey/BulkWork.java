package dk.kl.mayors.journey;

import dk.kl.mayors.engine.TaskWork.Refused;
import dk.kl.mayors.invitation.Invitations.AnswerRefused;
import dk.kl.mayors.invitation.Invitations.NotReminded;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Does one thing with many marked cells, one after the other, and says of each what became of it. */
@Service
class BulkWork {

    private static final Logger log = LoggerFactory.getLogger(BulkWork.class);

    private final BulkDesk desk;

    BulkWork(BulkDesk desk) {
        this.desk = desk;
    }

    /** Works the cells as that member of staff; the order has been checked. */
    Result perform(List<String> cells, BulkOrder order, String userId) {
        BulkOrder.Action action = order.chosen().orElseThrow();
        Map<String, String> failures = new LinkedHashMap<>();
        var distinct = new LinkedHashSet<>(cells);
        distinct.forEach(cell -> {
            String reason = PickedCell.of(cell).map(picked -> tryOne(picked, order, action, userId))
                .orElseGet(() -> Optional.of("Feltet findes ikke. Genindlæs tavlen.")).orElse("");
            if (!reason.isEmpty()) {
                failures.put(cell, reason);
            }
        });
        return new Result(action, distinct.size() - failures.size(), failures);
    }

    /** Empty when it was done, else why not. */
    private Optional<String> tryOne(PickedCell picked, BulkOrder order, BulkOrder.Action action, String userId) {
        try {
            desk.perform(picked, order, action, userId);
            return Optional.empty();
        } catch (Refused | NotReminded | AnswerRefused e) {
            return Optional.of(e.getMessage());
        } catch (OptimisticLockingFailureException | OptimisticLockingException somebodyElseWasFaster) {
            return Optional.of("En anden arbejder på det samme lige nu. Prøv igen.");
        } catch (RuntimeException e) {
            log.error("{} of {} failed", action, picked, e);
            return Optional.of("Der skete en fejl. Prøv igen, og kontakt procesejeren, hvis den bliver ved.");
        }
    }

    /**
     * What became of it.
     *
     * @param failures a Danish sentence by cell
     */
    record Result(BulkOrder.Action action, int done, Map<String, String> failures) {

        /** "95 påmindelser er lagt i udgående post."; empty when nothing was done. */
        public String sentence() {
            if (done == 0) {
                return "";
            }
            boolean one = done == 1;
            return switch (action) {
                case REMIND -> done + (one ? " påmindelse" : " påmindelser") + " er lagt i udgående post.";
                case DUE -> done + (one ? " opgave har" : " opgaver har") + " fået ny frist.";
                case FOLLOW_UP -> done + (one ? " opgave" : " opgaver") + " er lagt til opfølgning.";
                case ASSIGN -> done + (one ? " opgave" : " opgaver") + " er tildelt.";
                case COMPLETE -> done + (one ? " opgave" : " opgaver") + " er afsluttet.";
            };
        }

        /** "3 opgaver kunne ikke klares …"; empty when all were done. */
        public String problem() {
            return failures.isEmpty() ? "" : failures.size() + (failures.size() == 1 ? " opgave kunne" : " opgaver kunne")
                + " ikke klares. Grunden står ved hver af dem, og de er stadig valgt.";
        }
    }
}
