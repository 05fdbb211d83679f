package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.Messages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an inquiry in its mayor's journey, as an id and nothing more. When no journey listens, the inquiry goes on all the same. */
@Component
class JourneyMirror {

    private final Messages messages;

    JourneyMirror(Messages messages) {
        this.messages = messages;
    }

    void begin(Inquiry inquiry) {
        messages.tellWithOwn(InquiryVariables.RECEIVED, inquiry.mandate().toString(), Map.of(InquiryVariables.INQUIRY_ID, inquiry.id()));
    }

    void end(Inquiry inquiry) {
        messages.tellOwner(InquiryVariables.CLOSED, inquiry.mandate().toString(), InquiryVariables.INQUIRY_ID, inquiry.id());
    }
}
