package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.MandateChanges.Contact;
import dk.kl.mayors.roster.MandateChanges.ContactProblem;
import dk.kl.mayors.roster.MandateChanges.ContactProblem.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Contact data as it was typed on a page, in the form in which the roster keeps it, with the same rules as a file's. */
record ContactText(String email, String phone, String secretaryName, String secretaryEmail) {

    static ContactText of(Contact typed) {
        return new ContactText(CellText.mail(tidy(typed.email())), CellText.phone(tidy(typed.phone())), tidy(typed.secretaryName()),
            CellText.mail(tidy(typed.secretaryEmail())));
    }

    List<ContactProblem> problems() {
        List<ContactProblem> problems = new ArrayList<>();
        if (email.isEmpty()) {
            problems.add(new ContactProblem(Field.EMAIL, "Skriv borgmesterens mailadresse, for eksempel borgmester@kommune.dk."));
        }
        check(problems, Field.EMAIL, email, CellText::isMail, "Mailadressen er ikke gyldig. Skriv én adresse som borgmester@kommune.dk.");
        check(problems, Field.PHONE, phone, text -> CellText.isPhone(text) && text.length() <= RosterColumn.PHONE.maxLength(),
            "Telefonnummeret skal have mindst otte cifre, for eksempel 33 70 32 08.");
        check(problems, Field.SECRETARY_NAME, secretaryName,
            text -> CellText.isName(text) && text.length() <= RosterColumn.SECRETARY.maxLength(),
            "Sekretærens navn kan kun bestå af bogstaver, mellemrum, bindestreg, punktum og apostrof. Ret det.");
        check(problems, Field.SECRETARY_EMAIL, secretaryEmail, CellText::isMail,
            "Sekretærens mailadresse er ikke gyldig. Skriv én adresse som sekretariat@kommune.dk.");
        return problems;
    }

    private static void check(List<ContactProblem> problems, Field field, String text, Predicate<String> rule, String sentence) {
        if (!text.isEmpty() && !rule.test(text)) {
            problems.add(new ContactProblem(field, sentence));
        }
    }

    private static String tidy(String typed) {
        return typed == null ? "" : CellText.tidy(typed);
    }
}
