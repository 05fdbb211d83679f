package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.PostFigures;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the outbox in one statement. */
@Service
@Transactional(readOnly = true)
class OutboxFigures implements PostFigures {

    private final EntityManager database;

    OutboxFigures(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<KindFigures> of(RoundId round) {
        Map<MailKind, Map<DispatchState, Long>> counts = new EnumMap<>(MailKind.class);
        database.createQuery("select d.kind, d.state, count(d) from Dispatch d where d.roundId = :round group by d.kind, d.state", Object[].class)
            .setParameter("round", round.value()).getResultList()
            .forEach(row -> counts.computeIfAbsent((MailKind) row[0], kind -> new EnumMap<>(DispatchState.class))
                .put((DispatchState) row[1], (Long) row[2]));
        return counts.entrySet().stream().map(entry -> figures(entry.getKey(), entry.getValue())).toList();
    }

    private static KindFigures figures(MailKind kind, Map<DispatchState, Long> counts) {
        return new KindFigures(kind, counts.values().stream().mapToLong(Long::longValue).sum(), count(counts, DispatchState.SENT),
            count(counts, DispatchState.BOUNCED), count(counts, DispatchState.FAILED) + count(counts, DispatchState.ABANDONED),
            count(counts, DispatchState.UNCERTAIN));
    }

    private static long count(Map<DispatchState, Long> counts, DispatchState state) {
        return counts.getOrDefault(state, 0L);
    }
}
