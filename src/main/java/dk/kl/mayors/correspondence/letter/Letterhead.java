package dk.kl.mayors.correspondence.letter;

import java.util.List;

/**
 * What stands on a round's letters besides the text: the sender's address, who signs, and whom to call.
 *
 * @param address the sender's address, one line after the other
 */
public record Letterhead(String sender, String address, String phone, Signatory chair, Signatory director, Contact contact) {

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
}
