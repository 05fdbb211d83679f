package dk.kl.mayors.correspondence;

import dk.kl.mayors.roster.MandateId;

/** Personal links for mails to a mayor; filled in by the module that has the mayor's own page. */
public interface MayorLinks {

    /** Makes a new link for one recipient of one mail, in the caller's transaction. */
    PersonalLink make(MandateId mandate, Reader reader);

    /** Whose link it is. */
    enum Reader { MAYOR, SECRETARY }

    /**
     * A link to the mayor's page.
     *
     * @param address where it leads; built from the configured address, never from a request
     * @param token   the secret part of the address
     */
    record PersonalLink(String address, String token) {

        /** Without the address, so that no log shows it. */
        @Override
        public String toString() {
            return "PersonalLink[hidden]";
        }
    }
}
