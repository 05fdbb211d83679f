package dk.kl.mayors.network.facilitator;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who may do what with the networks, beyond the rule of access to their pages. */
public final class NetworkRights {

    /** Those who change networks, hosts, wishes and facilitators. */
    public static final String EDITORS = "hasAnyAuthority('network-team', 'head-of-office')";

    /** Those who see all networks; facilitators see their own. */
    public static final String SEE_ALL = "hasAnyAuthority('network-team', 'head-of-office', 'secretariat', 'process-owner', 'camunda-admin')";

    private static final Set<String> ALL_SEEING = Set.of("network-team", "head-of-office", "secretariat", "process-owner", "camunda-admin");

    private NetworkRights() {
    }

    /** Whether the user sees only the networks that he or she facilitates. */
    public static boolean ownNetworksOnly(Authentication user) {
        return user.getAuthorities().stream().map(GrantedAuthority::getAuthority).noneMatch(ALL_SEEING::contains);
    }
}
