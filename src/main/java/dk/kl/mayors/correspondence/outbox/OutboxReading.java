package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Roster;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox for its page, never the messages' bodies. */
@Service
@Transactional(readOnly = true)
class OutboxReading {

    static final int PAGE = 50;
    private static final int LONGEST_FILE = 50_000;

    private static final String LINE = "select new dk.kl.mayors.correspondence.outbox.OutboxLine(d.id, d.kind, d.about, d.toName, d.subject, d.state, "
        + "d.madeAt, d.sentAt) from Dispatch d";
    private static final String NEWEST_FIRST = " order by d.madeAt desc, d.id";

    private final EntityManager database;
    private final Roster roster;
    private final Discretion discretion;

    OutboxReading(EntityManager database, Roster roster, Discretion discretion) {
        this.database = database;
        this.roster = roster;
        this.discretion = discretion;
    }

    /** One page of what the filter lets through, the newest first. */
    List<OutboxLine> page(OutboxFilter filter) {
        Condition condition = condition(filter);
        return condition.set(database.createQuery(LINE + condition.where() + NEWEST_FIRST, OutboxLine.class))
            .setFirstResult((filter.page() - 1) * PAGE).setMaxResults(PAGE).getResultList().stream().map(discretion::shown).toList();
    }

    /** All that the filter lets through, as far as a file should hold it. */
    List<OutboxLine> all(OutboxFilter filter) {
        Condition condition = condition(filter);
        return condition.set(database.createQuery(LINE + condition.where() + NEWEST_FIRST, OutboxLine.class)).setMaxResults(LONGEST_FILE).getResultList()
            .stream().map(discretion::shown).toList();
    }

    /** How many messages the filter lets through. */
    long count(OutboxFilter filter) {
        Condition condition = condition(filter);
        return condition.set(database.createQuery("select count(d) from Dispatch d" + condition.where(), Long.class)).getSingleResult();
    }

    /** How many messages stand in each state, all kinds together. */
    Map<DispatchState, Long> states() {
        Map<DispatchState, Long> counts = new EnumMap<>(DispatchState.class);
        Condition condition = condition(new OutboxFilter(null, null, "", 1));
        condition.set(database.createQuery("select d.state, count(d) from Dispatch d" + condition.where() + " group by d.state", Object[].class)).getResultList()
            .forEach(row -> counts.put((DispatchState) row[0], (Long) row[1]));
        return counts;
    }

    /** A message of the delivery log. */
    record Delivered(String id, DispatchState state) {
    }

    /** What was written to each mayor of a round, by mandate and kind, the oldest first; nothing of what is written in confidence. */
    Map<String, Map<MailKind, List<Delivered>>> deliveries(RoundId round) {
        Map<String, Map<MailKind, List<Delivered>>> deliveries = new HashMap<>();
        database.createQuery("select d.mandateId, d.kind, d.id, d.state from Dispatch d where d.roundId = :round and d.recipient = d.mandateId"
                + " and d.kind not in :withheld order by d.madeAt, d.id", Object[].class).setParameter("round", round.value())
            .setParameter("withheld", discretion.withheld()).getResultList()
            .forEach(row -> deliveries.computeIfAbsent((String) row[0], mandate -> new EnumMap<>(MailKind.class))
                .computeIfAbsent((MailKind) row[1], kind -> new ArrayList<>()).add(new Delivered((String) row[2], (DispatchState) row[3])));
        return deliveries;
    }

    private Condition condition(OutboxFilter filter) {
        List<String> terms = new ArrayList<>(List.of("(d.kind not in :withheld or d.state in :listed)"));
        Map<String, Object> values = new HashMap<>(Map.of("withheld", discretion.withheld(), "listed", discretion.listedAllTheSame()));
        if (filter.kind() != null) {
            terms.add("d.kind = :kind and d.kind not in :withheld");
            values.put("kind", filter.kind());
        }
        if (filter.state() != null) {
            terms.add("d.state = :state");
            values.put("state", filter.state());
        }
        if (!filter.q().isEmpty()) {
            terms.add("(lower(d.toName) like :q escape '!' or lower(d.about) like :q escape '!' or substring(d.mandateId, 1, 4) in :codes)");
            values.put("q", "%" + filter.q().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
            values.put("codes", municipalities(filter.q()));
        }
        return new Condition(terms, values);
    }

    /** The municipalities that are spelt so, one way or the other. */
    private List<String> municipalities(String q) {
        return roster.municipalities().stream().filter(one -> DanishSearch.matches(q, one.name())).map(one -> one.code().value()).toList();
    }

    private record Condition(List<String> terms, Map<String, Object> values) {

        String where() {
            return " where " + String.join(" and ", terms);
        }

        <T> TypedQuery<T> set(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
