package dk.kl.mayors.mayorpage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the page confirms after a form; its code stands in the address, because the page keeps no session. */
enum Done {
    ANSWER("Tak, svaret er gemt. Vi har sendt en kvittering på mail."),
    WISHES("Tak, dine ønsker er gemt. De bliver slettet, når mødet er holdt."),
    NETWORK("Tak, dit svar om netværk er gemt."),
    CALENDAR("Din kalender er klar. Brug linket herunder."),
    SUBSCRIBED("Du er tilmeldt. Vi har sendt en bekræftelse på mail."),
    UNSUBSCRIBED("Du er afmeldt."),
    CORRECTION("Tak. Vi ser på rettelsen og giver dig besked på mail.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence of that code, or empty when there is none. */
    static Optional<String> sentence(String code) {
        return Arrays.stream(values()).filter(done -> done.code().equals(code)).findFirst().map(done -> done.sentence);
    }

    /** Sends back to the page, which says the sentence; then reloading does nothing twice. */
    String redirect(String path) {
        return "redirect:" + path + "?done=" + code();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
