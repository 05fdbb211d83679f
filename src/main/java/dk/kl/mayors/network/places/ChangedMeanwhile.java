package dk.kl.mayors.network.places;

/** A colleague has changed the same thing since the page was opened; nothing was changed. The message is a Danish sentence. */
class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile(String what) {
        super("En kollega har ændret " + what + " i mellemtiden. Intet er ændret. Se, hvordan det står nu, og prøv igen, hvis du stadig vil.");
    }
}
