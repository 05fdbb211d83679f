package dk.kl.mayors.correspondence.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands on a round's letters besides the text: the sender's address, who signs, and whom to call.
 *
 * @param address the sender's address, one line after the other
 */
public record Letterhead(String sender, String address, String phone, Signatory chair, Signatory director, Contact contact) {

    private static final Pattern PHONE = Pattern.compile("(\\+45 ?)?\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[a-zA-Z]{2,}");
    private static final int LINES = 4;

    /** Somebody who signs the letter. */
    public record Signatory(String name, String title) {
    }

    /** Whom a mayor calls or writes to about anything. */
    public record Contact(String name, String title, String phone, String mail) {
    }

    /** The sender's address, line by line. */
    public List<String> addressLines() {
        return address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What must be put right before the letterhead can be used, as Danish sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        text(problems, sender, 100, "Skriv afsenderens navn");
        text(problems, address, 300, "Skriv afsenderens adresse");
        text(problems, chair.name(), 100, "Skriv formandens navn");
        text(problems, chair.title(), 60, "Skriv formandens titel");
        text(problems, director.name(), 100, "Skriv den administrerende direktørs navn");
        text(problems, director.title(), 60, "Skriv den administrerende direktørs titel");
        text(problems, contact.name(), 100, "Skriv kontorchefens navn");
        text(problems, contact.title(), 60, "Skriv kontorchefens titel");
        if (address.lines().count() > LINES) {
            problems.add("Skriv adressen på højst fire linjer.");
        }
        if (!PHONE.matcher(phone).matches()) {
            problems.add("Skriv afsenderens telefonnummer med otte cifre, for eksempel 33 70 33 70.");
        }
        if (!PHONE.matcher(contact.phone()).matches()) {
            problems.add("Skriv kontorchefens telefonnummer med otte cifre, for eksempel 33 70 32 08.");
        }
        if (contact.mail().length() > 200 || !MAIL.matcher(contact.mail()).matches()) {
            problems.add("Skriv kontorchefens mailadresse, for eksempel navn@kl.example.");
        }
        return problems;
    }

    private static void text(List<String> problems, String value, int longest, String request) {
        if (value.isBlank() || value.length() > longest) {
            problems.add(request + " (højst " + longest + " tegn).");
        }
    }
}
