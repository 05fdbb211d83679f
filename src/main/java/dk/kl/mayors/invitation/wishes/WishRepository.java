package dk.kl.mayors.invitation.wishes;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WishRepository extends JpaRepository<Wish, String> {

    List<Wish> findByEventId(String eventId);

    @Modifying
    @Query("delete from Wish w where w.eventId = :eventId")
    int deleteByEvent(String eventId);

    @Modifying
    @Query("delete from Wish w where w.mandateId = :mandateId")
    int deleteByMandate(String mandateId);
}
