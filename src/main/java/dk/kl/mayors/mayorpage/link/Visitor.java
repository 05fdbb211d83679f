package dk.kl.mayors.mayorpage.link;

import dk.kl.mayors.roster.Mandate;

/**
 * Somebody who has come through a personal link that holds.
 *
 * @param mandate whose page it is
 */
public record Visitor(LinkToken token, Mandate mandate, LinkPurpose purpose) {

    /** Whether it is the secretary, who may see dates and answer invitations and nothing more. */
    public boolean secretary() {
        return purpose == LinkPurpose.SECRETARY;
    }

    /** Whether the mayor has left office or is on leave: such a mayor may still ask in confidence, and nothing more. */
    public boolean outOfOffice() {
        return !mandate.live();
    }

    /** The path of the page, for forms and for the way back to it. */
    public String path() {
        return "/m/" + token.text();
    }

    /** Without the person, so that no log shows it. */
    @Override
    public String toString() {
        return "Visitor[" + mandate.id() + ", " + purpose + "]";
    }
}
