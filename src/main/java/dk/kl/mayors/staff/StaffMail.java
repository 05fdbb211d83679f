package dk.kl.mayors.staff;

import java.time.LocalDate;
import java.util.List;

/** How the day's digest reaches a member of staff; whoever has a post office fills this in. */
public interface StaffMail {

    /**
     * Sends the digest; the same day's digest to the same address is sent once, however often it is asked for.
     *
     * @param summary what waits, as a Danish sentence
     * @param tasks   one line for each task, with its link
     */
    void sendDigest(String name, String address, LocalDate day, String summary, List<String> tasks);
}
