package dk.kl.mayors.correspondence.letter;

import java.util.Objects;
import java.util.stream.Stream;

/** The letterhead's fields as they stand in the page's form; what is missing is empty. */
public record LetterheadForm(String sender, String address, String phone, String chairName, String chairTitle, String directorName,
                             String directorTitle, String contactName, String contactTitle, String contactPhone, String contactMail) {

    static LetterheadForm of(Letterhead letterhead) {
        return new LetterheadForm(letterhead.sender(), letterhead.address(), letterhead.phone(), letterhead.chair().name(), letterhead.chair().title(),
            letterhead.director().name(), letterhead.director().title(), letterhead.contact().name(), letterhead.contact().title(),
            letterhead.contact().phone(), letterhead.contact().mail());
    }

    /** What is the same in every round is filled in already. */
    static LetterheadForm empty() {
        return new LetterheadForm("Kommunernes Landsforening", "Weidekampsgade 10\n2300 København S", "33 70 33 70", "", "Formand", "",
            "Administrerende direktør", "", "kontorchef", "", "");
    }

    Letterhead toLetterhead() {
        return new Letterhead(text(sender), text(address), text(phone), new Letterhead.Signatory(text(chairName), text(chairTitle)),
            new Letterhead.Signatory(text(directorName), text(directorTitle)),
            new Letterhead.Contact(text(contactName), text(contactTitle), text(contactPhone), text(contactMail)));
    }

    private static String text(String field) {
        return Stream.of(Objects.requireNonNullElse(field, "").split("\\R")).map(String::strip).reduce((a, b) -> a + "\n" + b).orElse("").strip();
    }
}
