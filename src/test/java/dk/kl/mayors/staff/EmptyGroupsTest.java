package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class EmptyGroupsTest {

    @Autowired
    private RepositoryService repositoryService;
    @Autowired
    private IdentityService identityService;

    private long now;

    @AfterEach
    void backToWork() {
        identityService.deleteMembership("kirsten", "head-of-office");
        identityService.createMembership("kirsten", "head-of-office");
    }

    @Test
    void areNoneWhileEachHasAnExampleMember() {
        assertThat(emptyGroups().find()).isEmpty();
        assertThat(emptyGroups().show()).isEmpty();
    }

    @Test
    void areNamedInDanishUntilSomebodyJoins() {
        EmptyGroups groups = emptyGroups();
        identityService.deleteMembership("kirsten", "head-of-office");

        assertThat(groups.find()).containsExactly("head-of-office");
        assertThat(groups.show()).hasValueSatisfying(banner -> assertThat(banner.model()).isEqualTo("Kontorchefen"));

        identityService.createMembership("kirsten", "head-of-office");
        now += 61_000_000_000L;
        assertThat(groups.show()).isEmpty();
    }

    private EmptyGroups emptyGroups() {
        return new EmptyGroups(repositoryService, identityService, () -> now);
    }
}
