package dk.kl.mayors.engine;

/**
 * A decision table whose input or outcome is confidential, so that it is not evaluated by a model, whose history would keep both.
 *
 * @param key the table's id, which is also its file's name
 */
public record PrivateDecision(String key) {
}
