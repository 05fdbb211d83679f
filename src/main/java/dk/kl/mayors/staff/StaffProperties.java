package dk.kl.mayors.staff;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is there from the start.
 *
 * @param exampleData whether the example staff, one for each group, are created; never in production
 * @param admin       the administrator, created when the database knows nobody of that id; the password can be changed afterwards
 * @param baseUrl     where staff reach the product, without a slash at the end; it stands in the links of mails
 * @param digest      the mail of the morning
 */
@ConfigurationProperties("mayors")
record StaffProperties(@DefaultValue("false") boolean exampleData, @DefaultValue Admin admin, String baseUrl, @DefaultValue Digest digest) {

    /** Id and first password of the administrator; empty when none is to be created. */
    record Admin(@DefaultValue("") String id, @DefaultValue("") String password) {
    }

    /**
     * The mail of the morning.
     *
     * @param at Danish time of day; null sends none
     */
    record Digest(LocalTime at) {
    }
}
