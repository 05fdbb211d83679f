package dk.kl.mayors.invitation;

import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.Expiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How somebody answered and came, after the event. The bare answer and the attendance stay with the mandate, because the round's closing
 * report counts them; they name nobody.
 */
@Configuration(proxyBeanMethods = false)
class ExpiringAnswers {

    @Bean
    Expiring answerLedgerExpires(PastEvents events) {
        return events.as(DataClass.ANSWERS, new PastEvents.Rows("Svarprotokol for", "a.id", "i.event_id",
            "answer_entry a join invitation i on i.id = a.invitation_id where", "delete from answer_entry where id in (:keys)"));
    }

    @Bean
    Expiring substitutesExpire(PastEvents events) {
        return events.as(DataClass.ANSWERS, new PastEvents.Rows("Stedfortrædere og indtjekning til", "id", "event_id",
            "invitation where (substitute is not null or checked_in_at is not null or checked_in_by is not null) and",
            "update invitation set substitute = null, checked_in_at = null, checked_in_by = null, version = version + 1 where id in (:keys)"));
    }

    @Bean
    Expiring movedSubstitutesExpire(PastEvents events) {
        return events.as(DataClass.ANSWERS, new PastEvents.Rows("Stedfortrædere før flytning af", "id", "event_id",
            "invitation_move where substitute is not null and", "update invitation_move set substitute = null where id in (:keys)"));
    }

    @Bean
    Expiring exemptionsExpire(PastEvents events) {
        return events.as(DataClass.ANSWERS, new PastEvents.Rows("Begrundelser for fritagelse fra", "id", "event_id",
            "exemption where reason <> '' and", "update exemption set reason = '' where id in (:keys)"));
    }

    /** The planning deletes both when the event ends; this is for events that nobody planned. */
    @Bean
    Expiring wishesExpire(PastEvents events) {
        return events.as(DataClass.WISHES, new PastEvents.Rows("Kostønsker og særlige hensyn til", "id", "event_id", "event_wish where",
            "delete from event_wish where id in (:keys)"));
    }

    @Bean
    Expiring registrationsExpire(PastEvents events) {
        return events.as(DataClass.WISHES, new PastEvents.Rows("Tilmeldingslister til", "event_id", "event_id", "staged_registration where",
            "delete from staged_registration where event_id in (:keys)"));
    }
}
