package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.Successor;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A mandate as it is stored; the only place in the product that holds a mayor's name and address for good. */
@Entity
@Table(name = "mandate")
class MandateRow {

    private static final String NEWLY_ELECTED = "nyvalgt";
    private static final String RE_ELECTED = "genvalgt";

    @Id
    private String id;
    private String roundId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "municipality_code")
    private MunicipalityRow municipality;
    private String firstName = "";
    private String lastName = "";
    private String email = "";
    private String phone = "";
    private String address = "";
    private String postalCode = "";
    private String city = "";
    private String secretaryName = "";
    private String secretaryEmail = "";
    private String deputyMayor = "";
    private String party = "";
    private boolean newlyElected;
    private boolean confirmed;
    private LocalDate leftOn;
    private LocalDate onLeaveSince;
    private String actingFor;
    @Version
    private Integer version;

    protected MandateRow() {
    }

    MandateRow(RoundId round, MunicipalityRow municipality, RosterEntry entry, boolean confirmed) {
        this.id = entry.mandate().toString();
        this.roundId = round.value();
        this.municipality = municipality;
        take(entry, confirmed);
    }

    /** The successor's mandate: the town hall's address and the deputy mayor stay as they are. */
    MandateRow(MandateRow predecessor, Successor successor, LocalDate takesOfficeOn, boolean acting) {
        this.id = new MandateId(predecessor.mandateId().municipality(), takesOfficeOn).toString();
        this.roundId = predecessor.roundId;
        this.municipality = predecessor.municipality;
        this.address = predecessor.address;
        this.postalCode = predecessor.postalCode;
        this.city = predecessor.city;
        this.deputyMayor = predecessor.deputyMayor;
        this.confirmed = true;
        this.actingFor = acting ? predecessor.id : null;
        take(successor);
    }

    MandateId mandateId() {
        return MandateId.of(id);
    }

    Mandate asMandate() {
        var mayor = new Mandate.Person(firstName, lastName, email, phone, address, postalCode, city);
        int surname = secretaryName.lastIndexOf(' ');
        var secretary = new Mandate.Person(secretaryName.substring(0, Math.max(surname, 0)), secretaryName.substring(surname + 1),
            secretaryEmail, "", "", "", "");
        return new Mandate(mandateId(), new RoundId(roundId), titled(municipality.asMunicipality()), mayor, secretary, deputyMayor, party,
            newlyElected, confirmed, leftOn, onLeaveSince, actingFor == null ? null : MandateId.of(actingFor));
    }

    /** An acting mayor is addressed as one. */
    private Municipality titled(Municipality plain) {
        return actingFor == null ? plain : new Municipality(plain.code(), plain.name(), plain.officialName(), plain.region(), plain.kkr(),
            plain.latitude(), plain.longitude(), plain.inhabitants(), "fungerende " + plain.mayorTitle());
    }

    Municipality municipality() {
        return municipality.asMunicipality();
    }

    boolean confirmed() {
        return confirmed;
    }

    /** The last day in office, or null. */
    LocalDate leftOn() {
        return leftOn;
    }

    /** Whether its mayor has been erased; nobody is written into it again. */
    boolean erased() {
        return asMandate().erased();
    }

    String mayor() {
        return firstName + " " + lastName;
    }

    /** Whether the entry names somebody else: neither the first nor the last name is the same, so it is no corrected spelling. */
    boolean isSomebodyElseThan(RosterEntry entry) {
        return !DanishSearch.key(firstName).equals(DanishSearch.key(entry.texts().get(RosterColumn.FIRST_NAME)))
            && !DanishSearch.key(lastName).equals(DanishSearch.key(entry.texts().get(RosterColumn.LAST_NAME)));
    }

    /** The Danish names of what the entry would change. */
    List<String> differences(RosterEntry entry, boolean confirming) {
        var changed = new ArrayList<String>();
        for (RosterColumn column : RosterColumn.values()) {
            if (entry.texts().containsKey(column) && !text(column).equals(entry.texts().get(column))) {
                changed.add(column.title());
            }
        }
        if (!mandateId().equals(entry.mandate())) {
            changed.add(RosterColumn.TAKES_OFFICE_ON.title());
        }
        if (confirming && !confirmed) {
            changed.add("bekræftet");
        }
        return changed;
    }

    /** Writes what the entry says; columns that its file lacks stay as they are, and what is confirmed stays confirmed. */
    void take(RosterEntry entry, boolean confirming) {
        entry.texts().forEach(this::write);
        confirmed |= confirming;
    }

    /** Gives the mandate to somebody else, because nothing has been sent to the one who held it. */
    void take(Successor successor) {
        firstName = successor.firstName();
        lastName = successor.lastName();
        email = successor.email();
        phone = successor.phone();
        secretaryName = successor.secretaryName();
        secretaryEmail = successor.secretaryEmail();
        party = successor.party();
        newlyElected = successor.newlyElected();
        deputyMayor = deputyMayor.equals(mayor()) ? "" : deputyMayor;
    }

    /** Ends the mandate with that last day, even before the day of taking office. */
    void end(LocalDate lastDay) {
        require(leftOn == null, "er allerede ophørt");
        leftOn = lastDay;
    }

    void beginLeave(LocalDate firstDay) {
        require(leftOn == null && onLeaveSince == null, "kan ikke gå på orlov");
        onLeaveSince = firstDay;
    }

    void endLeave() {
        require(leftOn == null && onLeaveSince != null, "er ikke på orlov");
        onLeaveSince = null;
    }

    private void require(boolean possible, String why) {
        if (!possible) {
            throw new IllegalStateException("Mandatet " + id + " " + why + ".");
        }
    }

    /** The acting mayor of that mandate who is in office now. */
    boolean actsFor(MandateId onLeave) {
        return leftOn == null && onLeave.toString().equals(actingFor);
    }

    boolean acting() {
        return actingFor != null;
    }

    boolean onLeave() {
        return leftOn == null && onLeaveSince != null;
    }

    /** Ends the mandate with that last day, or says why not. */
    List<String> end(LocalDate lastDay, LocalDate today) {
        var problems = new ArrayList<String>();
        LocalDate takesOfficeOn = mandateId().takesOfficeOn();
        if (leftOn != null) {
            problems.add("Borgmesteren er allerede noteret som fratrådt " + DanishDates.date(leftOn) + ".");
        } else if (takesOfficeOn.isAfter(today)) {
            problems.add("Borgmesteren tiltræder først " + DanishDates.date(takesOfficeOn) + ". "
                + (confirmed ? "Notér fratrædelsen den dag eller senere."
                    : "Er en anden valgt i stedet, så hent en ny borgmesteroversigt ind."));
        } else if (lastDay == null) {
            problems.add("Vælg borgmesterens sidste dag i embedet.");
        } else if (lastDay.isBefore(takesOfficeOn)) {
            problems.add("Den sidste dag ligger før tiltrædelsen " + DanishDates.date(takesOfficeOn) + ". Vælg en senere dato.");
        } else if (lastDay.isAfter(today)) {
            problems.add("Den sidste dag ligger i fremtiden. Notér fratrædelsen, når den er sket.");
        } else {
            leftOn = lastDay;
        }
        return problems;
    }

    /** Takes corrected contact data that has been checked. */
    void correct(ContactText contact) {
        email = contact.email();
        phone = contact.phone();
        secretaryName = contact.secretaryName();
        secretaryEmail = contact.secretaryEmail();
    }

    private String text(RosterColumn column) {
        return switch (column) {
            case FIRST_NAME -> firstName;
            case LAST_NAME -> lastName;
            case EMAIL -> email;
            case PHONE -> phone;
            case ADDRESS -> address;
            case POSTAL_CODE -> postalCode;
            case CITY -> city;
            case PARTY -> party;
            case STATUS -> newlyElected ? NEWLY_ELECTED : RE_ELECTED;
            case DEPUTY_MAYOR -> deputyMayor;
            case SECRETARY -> secretaryName;
            case SECRETARY_EMAIL -> secretaryEmail;
            case CODE, MUNICIPALITY, TAKES_OFFICE_ON -> throw new IllegalArgumentException(column + " belongs to the mandate's id");
        };
    }

    private void write(RosterColumn column, String text) {
        switch (column) {
            case FIRST_NAME -> firstName = text;
            case LAST_NAME -> lastName = text;
            case EMAIL -> email = text;
            case PHONE -> phone = text;
            case ADDRESS -> address = text;
            case POSTAL_CODE -> postalCode = text;
            case CITY -> city = text;
            case PARTY -> party = text;
            case STATUS -> newlyElected = text.equals(NEWLY_ELECTED);
            case DEPUTY_MAYOR -> deputyMayor = text;
            case SECRETARY -> secretaryName = text;
            case SECRETARY_EMAIL -> secretaryEmail = text;
            case CODE, MUNICIPALITY, TAKES_OFFICE_ON -> throw new IllegalArgumentException(column + " belongs to the mandate's id");
        }
    }
}
