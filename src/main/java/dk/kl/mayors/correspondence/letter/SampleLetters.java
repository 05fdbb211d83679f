package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Gives rounds without letterhead or enclosures invented ones, so that a newcomer can walk the whole journey. */
@Component
@ConditionalOnProperty("mayors.example-data")
class SampleLetters {

    private static final Letterhead LETTERHEAD = new Letterhead("Kommunernes Landsforening", "Weidekampsgade 10\n2300 København S", "33 70 33 70",
        new Letterhead.Signatory("Birgit Solvang Eksempelsen", "Formand"),
        new Letterhead.Signatory("Anders Kjær Prøvesen", "Administrerende direktør"),
        new Letterhead.Contact("Mette Prøvegaard", "kontorchef", "33 70 32 08", "borgmester@kl.example"));
    private static final Map<EnclosureSlot, String> TEMPLATES = Map.of(EnclosureSlot.COURSE, "letters/sample-course",
        EnclosureSlot.NETWORKS, "letters/sample-networks", EnclosureSlot.BOOKLET, "letters/sample-booklet");

    private final RoundCalendar calendar;
    private final Letterheads letterheads;
    private final Enclosures enclosures;
    private final ITemplateEngine templates;
    private final PdfRenderer renderer;
    private final TransactionTemplate transaction;

    SampleLetters(RoundCalendar calendar, Letterheads letterheads, Enclosures enclosures, ITemplateEngine templates, PdfRenderer renderer,
                  TransactionTemplate transaction) {
        this.calendar = calendar;
        this.letterheads = letterheads;
        this.enclosures = enclosures;
        this.templates = templates;
        this.renderer = renderer;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void provide() {
        calendar.rounds().stream().map(Round::id).forEach(round -> {
            transaction.executeWithoutResult(status -> letterhead(round));
            if (enclosures.history(round).isEmpty()) {
                TEMPLATES.forEach((slot, template) -> enclosure(round, slot, template));
            }
        });
    }

    private void letterhead(RoundId round) {
        if (letterheads.find(round).isEmpty()) {
            letterheads.set(round, LETTERHEAD);
        }
    }

    private void enclosure(RoundId round, EnclosureSlot slot, String template) {
        byte[] pdf = renderer.render(templates.process(template, new Context()));
        enclosures.replace(round, slot, slot.fileName(), pdf, "eksempel");
    }
}
