package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.calendar.DanishDates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A law or an order while its words stay the same. Another takes its place; it never disappears, since answers have quoted it. */
@Entity
@Table(name = "legal_source")
class LegalSource {

    @Id
    private String id;
    private String family;
    private String title;
    private String citation;
    private String link;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String replacedBy;
    @Version
    private Integer version;

    protected LegalSource() {
    }

    private LegalSource(String family, SourceData data) {
        data.check();
        this.id = UUID.randomUUID().toString();
        this.family = family == null ? id : family;
        this.title = data.title();
        this.citation = data.citation();
        this.link = data.link();
        this.validFrom = data.from();
    }

    /** A source that takes no other's place. */
    static LegalSource first(SourceData data) {
        return new LegalSource(null, data);
    }

    /** The source that takes this one's place from its own first day on; this one ends the day before. */
    LegalSource replace(SourceData data) {
        if (replacedBy != null) {
            throw new RulesRefused("Reglen er allerede afløst. Afløs den nyeste i rækken.");
        }
        if (data.from() == null) {
            throw new RulesRefused("Skriv, fra hvilken dag den nye regel gælder.");
        }
        if (validFrom != null && !data.from().isAfter(validFrom)) {
            throw new RulesRefused("Den nye regel skal gælde fra en dag efter den " + DanishDates.date(validFrom) + ", hvor den gamle trådte i kraft.");
        }
        LegalSource successor = new LegalSource(family, data);
        replacedBy = successor.id;
        validTo = data.from().minusDays(1);
        return successor;
    }

    /** Corrects what was misspelt; the days in force stay. */
    void correct(SourceData data) {
        data.check();
        title = data.title();
        citation = data.citation();
        link = data.link();
    }

    boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    String id() {
        return id;
    }

    String family() {
        return family;
    }

    boolean isReplaced() {
        return replacedBy != null;
    }

    SourceLine line() {
        return new SourceLine(id, family, title, citation, link, validFrom, validTo, replacedBy);
    }
}
