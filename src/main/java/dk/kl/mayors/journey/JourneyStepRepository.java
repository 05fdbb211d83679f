package dk.kl.mayors.journey;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JourneyStepRepository extends JpaRepository<JourneyStep, String> {

    List<JourneyStep> findByMandateId(String mandateId);

    List<JourneyStep> findByTaskId(String taskId);

    @Query("select s from JourneyStep s where s.mandateId in (select j.mandateId from Journey j where j.roundId = :roundId)")
    List<JourneyStep> ofRound(String roundId);

    @Query("""
        select count(s) from JourneyStep s where s.step = :step and s.state = :state
        and s.mandateId in (select j.mandateId from Journey j where j.roundId = :roundId)""")
    long count(String roundId, Step step, StepState state);
}
