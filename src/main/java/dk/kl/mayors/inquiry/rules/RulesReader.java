package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.CaseView;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Whoever looks at the list of answers that a change concerns. */
record RulesReader(String userId, Set<String> groups) {

    static RulesReader of(Authentication login) {
        return new RulesReader(login.getName(), login.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet()));
    }

    /** Whether that person may know which inquiry it is: its group may, and whoever has taken it. */
    boolean sees(CaseView inquiry) {
        return groups.contains(inquiry.adviserGroup()) || userId.equals(inquiry.assignee());
    }
}
