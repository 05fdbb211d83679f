package dk.kl.mayors.inquiry.rules;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RuleChangeRepository extends JpaRepository<RuleChange, String> {

    List<RuleChange> findAllByOrderByEnteredAtDesc();

    List<RuleChange> findByReplacedIdIn(Collection<String> replacedIds);
}
