package dk.kl.mayors.journey;

import dk.kl.mayors.journey.RoundReport.JourneyFigures;
import dk.kl.mayors.journey.RoundReport.NetworkFigures;
import dk.kl.mayors.roster.DanishList;
import java.util.Arrays;
import java.util.List;

/** The closing report as sheets of a workbook. */
final class ReportSheets {

    private ReportSheets() {
    }

    static DanishList[] of(RoundReport report) {
        return new DanishList[] {overview(report), events(report), post(report), troubles(report)};
    }

    private static DanishList overview(RoundReport report) {
        JourneyFigures journeys = report.journeys();
        NetworkFigures networks = report.networks();
        return new DanishList("Overblik", List.of("Emne", "Tal"), List.of(
            row("Runde", report.round().id().value()), row("Opgjort", report.madeAt()), row("Kommunalvalg", report.round().electionDate()),
            row("Velkomstbrevets dato", report.round().letterDate()), row("Borgmestre med et forløb", journeys.mayors()),
            row("Heraf nyvalgte", journeys.newlyElected()), row("Forløb ført til ende", journeys.complete()),
            row("Forløb standset, fordi mandatet ophørte", journeys.stopped()), row("Forløb i gang", journeys.running()),
            row("Netværk", networks.networks()), row("Borgmestre i netværk", networks.members()), row("Mindste netværk", networks.smallest()),
            row("Største netværk", networks.largest()), row("Netværk uden facilitator", networks.withoutFacilitator()),
            row("Borgmestre uden netværk", networks.outside()), row("Opringninger, fordi svaret udeblev", report.phoneCalls())));
    }

    private static DanishList events(RoundReport report) {
        return new DanishList("Svar og fremmøde", List.of("Arrangement", "Hvornår", "Inviteret", "Deltager", "Stedfortræder", "Deltager ikke", "Fritaget",
            "Intet svar", "Mødt", "Ikke mødt", "Påmindelser", "Dage til svar (median)", "Langsomste svar"),
            report.events().stream().map(one -> row(one.title(), one.when(), one.invited(), one.attends(), one.substitutes(), one.declines(),
                one.exempt(), one.silent(), one.present(), one.absent(), one.reminders(), one.medianDays(), one.slowest())).toList());
    }

    private static DanishList post(RoundReport report) {
        return new DanishList("Breve og mails", List.of("Slags", "Skrevet", "Sendt", "I kø", "Kom retur", "Afvist eller opgivet", "Uvist"),
            report.post().stream().map(one -> row(one.kind().danish(), one.written(), one.sent(), one.waiting(), one.bounced(), one.failed(),
                one.uncertain())).toList());
    }

    private static DanishList troubles(RoundReport report) {
        return new DanishList("Det, der gik galt", List.of("Hvad"), report.troubles().stream().map(ReportSheets::row).toList());
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
