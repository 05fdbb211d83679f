package dk.kl.mayors.journey;

import dk.kl.mayors.Rounds.TestRound;
import dk.kl.mayors.Sample;
import dk.kl.mayors.roster.Municipality;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many mayors and their cells of the board straight into the tables, and takes them away again. */
@Component
class ManyMayors {

    private final JdbcTemplate database;

    ManyMayors(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds mandates until the round has so many; each municipality gets its next one a day later than the last. */
    void fill(TestRound round, int mayors) {
        Set<String> there = new HashSet<>(database.queryForList("select id from mandate where round_id = ?", String.class, round.id().value()));
        List<Municipality> municipalities = Sample.municipalities();
        List<Object[]> mandates = new ArrayList<>();
        List<Object[]> journeys = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        OffsetDateTime since = round.letterDate().atTime(9, 0).atOffset(ZoneOffset.UTC);
        for (int i = 0; there.size() < mayors; i++) {
            Municipality municipality = municipalities.get(i % municipalities.size());
            LocalDate office = LocalDate.of(round.year(), 1, 1).plusDays(i / municipalities.size());
            String id = municipality.code() + "-" + office;
            if (!there.add(id)) {
                continue;
            }
            mandates.add(new Object[] {id, round.id().value(), municipality.code().value(), "Vilja", "Birk" + i, "borgmester" + i + "@kommune.example"});
            journeys.add(new Object[] {id, round.id().value(), since});
            for (Step step : Step.values()) {
                steps.add(new Object[] {id + "/" + step.code(), id, step.name(), StepState.values()[(i + step.ordinal()) % 3].name(), since, since,
                    "many-" + id + "-" + step.code()});
            }
        }
        database.batchUpdate("""
            insert into mandate (id, round_id, municipality_code, first_name, last_name, email, phone, address, postal_code, city,
              secretary_name, secretary_email, deputy_mayor, party, newly_elected, confirmed, version)
            values (?, ?, ?, ?, ?, ?, '', '', '', '', '', '', '', '', true, true, 0)""", mandates);
        database.batchUpdate("insert into journey (mandate_id, round_id, newly_elected, state, started_at) values (?, ?, true, 'RUNNING', ?)", journeys);
        database.batchUpdate("insert into journey_step (id, mandate_id, step, state, since, due_at, task_id) values (?, ?, ?, ?, ?, ?, ?)", steps);
    }

    /** Takes all of the round's mayors and cells away that {@link #fill} has written. */
    void remove(TestRound round) {
        database.update("delete from journey_step where task_id like 'many-%'");
        database.update("delete from journey where round_id = ? and mandate_id not in (select mandate_id from journey_step)", round.id().value());
        database.update("delete from mandate where round_id = ? and id not in (select mandate_id from journey)", round.id().value());
    }
}
