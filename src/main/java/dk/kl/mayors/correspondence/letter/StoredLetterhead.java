package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.RoundId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A round's letterhead as it is stored. */
@Entity
@Table(name = "letterhead")
class StoredLetterhead {

    @Id
    private String roundId;
    private String sender;
    private String address;
    private String phone;
    private String chairName;
    private String chairTitle;
    private String directorName;
    private String directorTitle;
    private String contactName;
    private String contactTitle;
    private String contactPhone;
    private String contactMail;
    @Version
    private Integer version;

    protected StoredLetterhead() {
    }

    StoredLetterhead(RoundId round, Letterhead letterhead) {
        roundId = round.value();
        change(letterhead);
    }

    Letterhead toLetterhead() {
        return new Letterhead(sender, address, phone, new Letterhead.Signatory(chairName, chairTitle),
            new Letterhead.Signatory(directorName, directorTitle),
            new Letterhead.Contact(contactName, contactTitle, contactPhone, contactMail));
    }

    final void change(Letterhead letterhead) {
        if (!letterhead.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", letterhead.problems()));
        }
        sender = letterhead.sender();
        address = letterhead.address();
        phone = letterhead.phone();
        chairName = letterhead.chair().name();
        chairTitle = letterhead.chair().title();
        directorName = letterhead.director().name();
        directorTitle = letterhead.director().title();
        contactName = letterhead.contact().name();
        contactTitle = letterhead.contact().title();
        contactPhone = letterhead.contact().phone();
        contactMail = letterhead.contact().mail();
    }
}
