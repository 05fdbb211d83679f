package dk.kl.mayors.privacy.leftover;

/**
 * Where something of the person stands; never what.
 *
 * @param table  in lower case, or the name of the log file
 * @param column in lower case
 * @param rows   in how many rows or lines
 * @param shared whether only texts stand there that somebody else in the roster has too
 */
public record Leftover(String table, String column, long rows, boolean shared) {
}
