package dk.kl.mayors.engine.internal;

/**
 * Why a request to the web apps' interface is not passed on.
 *
 * @param message a Danish sentence, which the web apps show
 */
record Refusal(int status, String message) {
}
