package dk.kl.mayors.roster.internal;

import dk.kl.mayors.roster.Successor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A successor's texts under the same rules as those of a roster file. */
final class SuccessorText {

    private SuccessorText() {
    }

    static Successor tidy(Successor typed) {
        return new Successor(CellText.tidy(typed.firstName()), CellText.tidy(typed.lastName()), CellText.mail(CellText.tidy(typed.email())),
            CellText.phone(CellText.tidy(typed.phone())), CellText.tidy(typed.secretaryName()), CellText.mail(CellText.tidy(typed.secretaryEmail())),
            CellText.tidy(typed.party()), typed.newlyElected());
    }

    static List<String> problems(Successor person) {
        List<String> problems = new ArrayList<>();
        check(problems, person.firstName(), RosterColumn.FIRST_NAME, CellText::isName, "Skriv den nye borgmesters fornavn.");
        check(problems, person.lastName(), RosterColumn.LAST_NAME, CellText::isName, "Skriv den nye borgmesters efternavn.");
        check(problems, person.email(), RosterColumn.EMAIL, CellText::isMail,
            "Skriv den nye borgmesters mailadresse, for eksempel borgmester@kommune.dk.");
        ifFilled(problems, person.phone(), RosterColumn.PHONE, CellText::isPhone,
            "Telefonnummeret skal have mindst otte cifre, for eksempel 33 70 32 08.");
        ifFilled(problems, person.secretaryName(), RosterColumn.SECRETARY, CellText::isName,
            "Sekretærens navn kan kun bestå af bogstaver, mellemrum, bindestreg, punktum og apostrof. Ret det.");
        ifFilled(problems, person.secretaryEmail(), RosterColumn.SECRETARY_EMAIL, CellText::isMail,
            "Sekretærens mailadresse er ikke gyldig. Skriv én adresse som sekretariat@kommune.dk.");
        ifFilled(problems, person.party(), RosterColumn.PARTY, text -> !CellText.hasInvisible(text),
            "Skriv partiet med et bogstav eller et navn på højst " + RosterColumn.PARTY.maxLength() + " tegn.");
        return problems;
    }

    private static void ifFilled(List<String> problems, String text, RosterColumn column, Predicate<String> rule, String sentence) {
        if (!text.isEmpty()) {
            check(problems, text, column, rule, sentence);
        }
    }

    private static void check(List<String> problems, String text, RosterColumn column, Predicate<String> rule, String sentence) {
        if (text.length() > column.maxLength() || !rule.test(text)) {
            problems.add(sentence);
        }
    }
}
