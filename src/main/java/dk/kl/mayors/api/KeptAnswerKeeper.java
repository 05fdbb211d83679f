package dk.kl.mayors.api;

import static dk.kl.mayors.personaldata.PersonalRows.moment;

import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What programs were answered about a mayor, until the answer expires. Of an erased person the request stays without what was answered, so
 * that the same request is not carried out a second time.
 */
@Component
@Order(600)
class KeptAnswerKeeper implements DataKeeper {

    private final PersonalRows rows;
    private final Roster roster;

    KeptAnswerKeeper(PersonalRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public String name() {
        return "Svar til andre programmer";
    }

    @Override
    public Set<String> tables() {
        return Set.of("api_request");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        return texts(subject).flatMap(text -> rows.list(subject, "select user_id, expires_at from api_request where position(:text in body) > 0 "
            + "order by expires_at desc, user_id", Map.of("text", text), (row, number) -> new Entry("Svar til programmet " + row.getString(1),
                List.of(new Field("Gemmes til", moment(row, 2))))).stream()).distinct().toList();
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        return List.of(new Removed("api_request", texts(subject).mapToLong(text -> rows.change(subject, "api_request",
            "update api_request set body = '' where position(:text in body) > 0", Map.of("text", text)).rows()).sum()));
    }

    /** By what an answer can be recognised; of a secretary, by name and mail. */
    private Stream<String> texts(DataSubject subject) {
        Stream<Mandate> mandates = subject.mandates().stream().map(MandateId::of).map(roster::mandate);
        return mandates.flatMap(mandate -> subject.secretary() ? Stream.of(mandate.secretary().name(), mandate.secretary().email())
            : Stream.of(mandate.id().toString(), mandate.mayor().name(), mandate.mayor().email())).filter(text -> !text.isBlank()).distinct();
    }
}
