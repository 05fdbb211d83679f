package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.personaldata.PersonalRows;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who holds the mandate, and how the mayor and the secretary are reached. The mandate stays without them. Comes last, so that the others
 * can ask for the name until then.
 */
@Component
@Order(900)
class RosterKeeper implements DataKeeper {

    private static final String FIRST_NAME = GONE.substring(0, GONE.indexOf(' '));
    private static final String LAST_NAME = GONE.substring(GONE.indexOf(' ') + 1);

    private final PersonalRows rows;
    private final Roster roster;

    RosterKeeper(PersonalRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public String name() {
        return "Borgmesteroversigten";
    }

    @Override
    public Set<String> tables() {
        return Set.of("mandate", "staged_roster");
    }

    @Override
    public List<Entry> tell(DataSubject subject, DataReader reader) {
        List<Mandate> mandates = mandates(subject);
        Stream<Entry> held = mandates.stream().map(mandate -> subject.secretary() ? secretary(mandate) : mayor(mandate, reader));
        Stream<Entry> staged = rows.list(subject, "select s.round_id, s.file_name from staged_roster s where s.round_id in "
                + "(select m.round_id from mandate m where m.id in (:mandates))", (row, number) ->
                new Entry("Fil, der venter på at blive indlæst", List.of(new Field("Valgperiode", row.getString(1)), new Field("Fil", row.getString(2)))))
            .stream();
        return Stream.concat(held, staged).toList();
    }

    private List<Mandate> mandates(DataSubject subject) {
        return subject.mandates().stream().map(MandateId::of).map(roster::mandate)
            .sorted(Comparator.comparing((Mandate mandate) -> mandate.id().takesOfficeOn()).reversed()).toList();
    }

    private static Entry secretary(Mandate mandate) {
        return new Entry("Sekretær for borgmesteren i " + mandate.municipality().officialName(), List.of(
            new Field("Valgperiode", mandate.round().value()),
            new Field("Navn", mandate.secretary().name()),
            new Field("Mail", mandate.secretary().email())));
    }

    private static Entry mayor(Mandate mandate, DataReader reader) {
        Mandate.Person mayor = mandate.mayor();
        return new Entry("Mandat som " + mandate.municipality().mayorTitle() + " i " + mandate.municipality().officialName(), List.of(
            new Field("Valgperiode", mandate.round().value()),
            new Field("Navn", mayor.name()),
            new Field("Mail", mayor.email()),
            new Field("Telefon", mayor.phone()),
            new Field("Adresse", String.join(", ", Stream.of(mayor.address(), (mayor.postalCode() + " " + mayor.city()).strip())
                .filter(line -> !line.isEmpty()).toList())),
            new Field("Parti", reader.of(mandate.party(), "secretariat", "head-of-office", "network-team")),
            new Field("Valgt", mandate.newlyElected() ? "Nyvalgt" : "Genvalgt"),
            new Field("Bekræftet", mandate.confirmed() ? "Ja" : "Nej"),
            new Field("Tiltræder", DanishDates.date(mandate.id().takesOfficeOn())),
            new Field("Fratrådt", day(mandate.leftOn())),
            new Field("På orlov fra", day(mandate.onLeaveSince())),
            new Field("Fungerer under orlov på mandatet", mandate.actingFor() == null ? "" : mandate.actingFor().toString()),
            new Field("Viceborgmester", mandate.deputyMayor()),
            new Field("Sekretær", (mandate.secretary().name() + " " + mandate.secretary().email()).strip())));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DanishDates.date(day);
    }

    @Override
    public List<Removed> erase(DataSubject subject) {
        Removed staged = rows.change(subject, "staged_roster",
            "delete from staged_roster where round_id in (select m.round_id from mandate m where m.id in (:mandates))");
        return List.of(subject.secretary() ? withoutSecretary(subject) : withoutMayor(subject), staged);
    }

    private Removed withoutSecretary(DataSubject subject) {
        return rows.change(subject, "mandate",
            "update mandate set secretary_name = '', secretary_email = '', version = version + 1 where id in (:mandates)");
    }

    /** Whoever was somebody's deputy before becoming mayor is named there as well. */
    private Removed withoutMayor(DataSubject subject) {
        long deputies = 0;
        for (Mandate mandate : mandates(subject)) {
            deputies += rows.change(subject, "mandate", "update mandate set deputy_mayor = '', version = version + 1 "
                + "where id not in (:mandates) and municipality_code = :code and deputy_mayor = :name",
                Map.of("code", mandate.municipality().code().value(), "name", mandate.mayor().name())).rows();
        }
        long own = rows.change(subject, "mandate", "update mandate set first_name = :first, last_name = :last, email = '', phone = '', address = '', "
            + "postal_code = '', city = '', secretary_name = '', secretary_email = '', deputy_mayor = '', party = '', version = version + 1 "
            + "where id in (:mandates)", Map.of("first", FIRST_NAME, "last", LAST_NAME)).rows();
        return new Removed("mandate", own + deputies);
    }
}
