package dk.kl.mayors.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is there from the start.
 *
 * @param exampleData whether the example staff, one for each group, are created; never in production
 * @param admin       the administrator, created when the database knows nobody of that id; the password can be changed afterwards
 */
@ConfigurationProperties("mayors")
record StaffProperties(@DefaultValue("false") boolean exampleData, @DefaultValue Admin admin) {

    /** Id and first password of the administrator; empty when none is to be created. */
    record Admin(@DefaultValue("") String id, @DefaultValue("") String password) {
    }
}
