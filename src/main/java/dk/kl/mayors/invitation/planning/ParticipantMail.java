package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.correspondence.PdfStore;
import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.invitation.EventFields;
import dk.kl.mayors.invitation.Invitations;
import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.roster.MandateId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to the participants of an event. The outbox holds each purpose once, so that everything here can be said again. */
@Component
class ParticipantMail {

    private final Invitations invitations;
    private final EventPlans plans;
    private final Post post;

    ParticipantMail(Invitations invitations, EventPlans plans, Post post) {
        this.invitations = invitations;
        this.plans = plans;
        this.post = post;
    }

    /** Sends that version of the practical information to all who have said nothing against coming and who do not have it. */
    void sendInformation(Event event, InformationVersion information) {
        invitations.toEvent(event.id()).stream().filter(Invited::concerned).forEach(invited -> sendInformation(invited.mandate(), event, information));
    }

    /** The same for one mayor. */
    void sendInformation(MandateId mandate, Event event, InformationVersion information) {
        Map<String, String> fields = EventFields.of(event);
        fields.put("information", information.body());
        post.write(Post.ToMayor.of(mandate, MailKind.PRACTICAL_INFORMATION, event.id() + "-" + information.revision(), fields));
    }

    /** Sends these papers to everybody who has been invited. */
    void sendPapers(Event event, List<EventPaper> papers) {
        invitations.toEvent(event.id()).stream().filter(invited -> invited.invitedAt() != null)
            .forEach(invited -> sendPapers(invited.mandate(), event, papers));
    }

    /** The same for one mayor. */
    void sendPapers(MandateId mandate, Event event, List<EventPaper> papers) {
        Map<String, String> fields = EventFields.of(event);
        fields.put("what", papers.get(0).kind().announcement());
        fields.put("papers", papers.stream().map(EventPaper::title).collect(Collectors.joining("\n")));
        List<PdfStore.Kept> files = papers.stream().map(EventPaper::file).toList();
        String last = papers.get(papers.size() - 1).id();
        post.write(Post.ToMayor.of(mandate, MailKind.EVENT_PAPERS, event.id() + "-" + last, fields).with(files));
    }

    /** Asks those who came, and nobody else, to evaluate the event. */
    void sendEvaluation(Event event) {
        EventSettings settings = plans.settings(event);
        Map<String, String> fields = EventFields.of(event);
        fields.put("question", settings.evaluationText());
        fields.put("link", settings.evaluationLink());
        invitations.toEvent(event.id()).stream().filter(Invited::came).forEach(invited ->
            post.write(Post.ToMayor.of(invited.mandate(), MailKind.EVALUATION, event.id(), fields)));
    }
}
