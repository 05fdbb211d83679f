package dk.kl.mayors.network.bench;

/** A colleague has changed the same thing in the meantime; nothing was changed. The message is a Danish sentence. */
class Overtaken extends RuntimeException {

    Overtaken(String sentence) {
        super(sentence);
    }
}
