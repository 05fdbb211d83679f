package dk.kl.mayors.roster;

/**
 * The person who takes over a mandate, as it was typed or read; texts that are not known are empty, never null.
 *
 * @param newlyElected false for somebody who has been mayor before
 */
public record Successor(String firstName, String lastName, String email, String phone, String secretaryName, String secretaryEmail,
                        String party, boolean newlyElected) {

    public String name() {
        return (firstName + " " + lastName).trim();
    }
}
