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
    INQUIRY("Tak. Vi har modtaget din henvendelse og sender en kvittering på mail. Herunder kan du se, hvornår du får svar."),
    QUESTION("Tak. Vi har modtaget dit spørgsmål. Herunder kan du se, hvornår du får svar."),
    CODE("Vi har sendt en kode til din mail. Skriv den herunder. Den gælder i 10 minutter."),
    DATA_CODE("Vi har sendt en kode til din mail. Skriv den herunder, så kan du hente dine data. Den gælder i 10 minutter."),
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

    /** The same, down to the part of the page with that id. */
    String redirect(String path, String at) {
        return redirect(path) + "#" + at;
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
