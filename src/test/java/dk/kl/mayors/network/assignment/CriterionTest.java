package dk.kl.mayors.network.assignment;

import static dk.kl.mayors.network.assignment.Judged.judged;
import static dk.kl.mayors.network.assignment.Judged.mayor;

import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.Theme;
import org.junit.jupiter.api.Test;

/** The criteria one by one: what each of them counts, and what it says. */
class CriterionTest {

    private static final String AARHUS = "0751";
    private static final String FAVRSKOV = "0710";
    private static final String SKANDERBORG = "0746";
    private static final String ODENSE = "0461";
    private static final String HERLEV = "0163";
    private static final String FANO = "0563";

    @Test
    void travelIsTheSumOfEachMembersMeanDistanceToTheOthers() {
        int toFavrskov = km(AARHUS, FAVRSKOV);
        int toSkanderborg = km(AARHUS, SKANDERBORG);
        int between = km(FAVRSKOV, SKANDERBORG);

        judged().network(mayor(AARHUS), mayor(FAVRSKOV), mayor(SKANDERBORG)).by(Criterion.TRAVEL)
            .gives(toFavrskov + toSkanderborg + between)
            .says("Medlemmerne har i gennemsnit %d km til et møde. Længst har %s med %d km.".formatted(
                (toFavrskov + toSkanderborg + between) / 3, "Favrskov", Math.round((toFavrskov + between) / 2f)));
    }

    @Test
    void oneMayorAloneTravelsNowhere() {
        judged().network(mayor(AARHUS)).by(Criterion.TRAVEL).gives(0).says("Der er ikke andre at rejse til.");
    }

    @Test
    void theNewlyElectedAreSpreadEvenly() {
        judged().network(mayor(AARHUS).asNew(), mayor(FAVRSKOV)).network(mayor(ODENSE).asNew(), mayor(HERLEV)).by(Criterion.NEWLY_ELECTED)
            .gives(0).says("Fordelingen svarer til alle borgmestre.");
        judged().network(mayor(AARHUS).asNew(), mayor(FAVRSKOV).asNew()).network(mayor(ODENSE), mayor(HERLEV)).by(Criterion.NEWLY_ELECTED)
            .gives(4 * 15).says("Sammenlignet med alle borgmestre: 1 genvalgte for få, 1 nyvalgte for mange.");
    }

    @Test
    void whatIsTooManyCountsSquared() {
        judged().network(mayor(AARHUS).asNew(), mayor(FAVRSKOV).asNew(), mayor(SKANDERBORG).asNew(), mayor(FANO).asNew())
            .network(mayor(ODENSE), mayor(HERLEV), mayor("0147"), mayor("0101")).by(Criterion.NEWLY_ELECTED).gives(4 * 4 * 15);
    }

    @Test
    void aShareThatIsNoWholeNumberMayBeRoundedEitherWay() {
        judged().network(mayor(AARHUS).asNew(), mayor(FAVRSKOV).asNew()).network(mayor(ODENSE).asNew(), mayor(HERLEV)).by(Criterion.NEWLY_ELECTED)
            .gives(0);
    }

    @Test
    void smallAndLargeMunicipalitiesAreMixed() {
        judged().network(mayor(AARHUS), mayor(ODENSE)).network(mayor(FANO), mayor(HERLEV)).by(Criterion.MUNICIPALITY_SIZE).gives(4 * 15);
        judged().network(mayor(AARHUS), mayor(FANO)).network(mayor(ODENSE), mayor(HERLEV)).by(Criterion.MUNICIPALITY_SIZE).gives(0);
    }

    @Test
    void partiesAreMixed() {
        judged().network(mayor(AARHUS).of("A"), mayor(ODENSE).of("A")).network(mayor(FANO).of("V"), mayor(HERLEV).of("V")).by(Criterion.PARTY)
            .gives(4 * 15).says("Sammenlignet med alle borgmestre: 1 fra A for mange, 1 fra V for få.");
        judged().network(mayor(AARHUS).of("A"), mayor(ODENSE).of("V")).network(mayor(FANO).of("V"), mayor(HERLEV).of("A")).by(Criterion.PARTY).gives(0);
    }

    @Test
    void regionsAreMixed() {
        judged().network(mayor(AARHUS), mayor(FAVRSKOV)).network(mayor(HERLEV), mayor("0147")).by(Criterion.REGION).gives(4 * 15);
        judged().network(mayor(AARHUS), mayor(HERLEV)).network(mayor(FAVRSKOV), mayor("0147")).by(Criterion.REGION).gives(0);
    }

    @Test
    void wishesForCompanyAreKept() {
        judged().network(mayor(AARHUS).with(ODENSE), mayor(ODENSE)).network(mayor(HERLEV)).by(Criterion.COMPANY).gives(0)
            .says("Alle ønsker om andre er opfyldt.");
        judged().network(mayor(AARHUS).with(ODENSE), mayor(HERLEV)).network(mayor(ODENSE)).by(Criterion.COMPANY).gives(40)
            .says("Ikke opfyldt: Aarhus er ikke sammen med Odense.");
        judged().network(mayor(AARHUS).notWith(ODENSE), mayor(ODENSE)).network(mayor(HERLEV)).by(Criterion.COMPANY).gives(120)
            .says("Ikke opfyldt: Aarhus er sammen med Odense, som er fravalgt.");
    }

    @Test
    void aWishForSomebodyWhoIsNotToHaveAPlaceCannotBeBroken() {
        judged().network(mayor(AARHUS).with(ODENSE), mayor(HERLEV)).by(Criterion.COMPANY).gives(0);
    }

    @Test
    void nobodyIsAloneWithATheme() {
        judged().network(mayor(AARHUS).about(Theme.CLIMATE), mayor(ODENSE).about(Theme.CLIMATE)).by(Criterion.THEMES).gives(0)
            .says("Ingen er alene om et tema.");
        judged().network(mayor(AARHUS).about(Theme.CLIMATE), mayor(ODENSE).about(Theme.SAFETY)).by(Criterion.THEMES).gives(16)
            .says("Odense er alene om »Beredskab og tryghed«; Aarhus er alene om »Klima og grøn omstilling«.");
    }

    @Test
    void theSmallerSideOfTheMeetingFormCounts() {
        judged().network(mayor(AARHUS).meeting(MeetingForm.ONLINE), mayor(ODENSE).meeting(MeetingForm.PHYSICAL), mayor(HERLEV).meeting(MeetingForm.PHYSICAL))
            .by(Criterion.MEETING_FORM).gives(15).says("2 vil mødes fysisk og 1 online.");
        judged().network(mayor(AARHUS).meeting(MeetingForm.ONLINE), mayor(ODENSE)).by(Criterion.MEETING_FORM).gives(0)
            .says("Alle er enige om mødeformen.");
    }

    @Test
    void everyMemberBeyondTheLongestTripIsAMeetingTooFar() {
        judged().network(mayor(AARHUS).atMost(60), mayor(FAVRSKOV), mayor(ODENSE), mayor(HERLEV)).by(Criterion.DISTANCE).gives(20)
            .says("Aarhus har mere end 60 km til 2 af de andre.");
        judged().network(mayor(AARHUS).atMost(60), mayor(FAVRSKOV)).by(Criterion.DISTANCE).gives(0).says("Ingen får længere, end de vil rejse.");
    }

    @Test
    void formerNetworksStayTogether() {
        judged().network(mayor(AARHUS).from("n1"), mayor(FAVRSKOV).from("n1")).network(mayor(ODENSE), mayor(HERLEV)).by(Criterion.KEPT_TOGETHER)
            .gives(0).says("Ingen er skilt fra deres tidligere netværk.");
        judged().network(mayor(AARHUS).from("n1"), mayor(ODENSE)).network(mayor(FAVRSKOV).from("n1"), mayor(HERLEV)).by(Criterion.KEPT_TOGETHER)
            .gives(8).says("1 medlem er skilt fra nogle i deres tidligere netværk.");
    }

    @Test
    void whoHasNoPlaceCountsNothing() {
        judged().network(mayor(AARHUS)).unplaced(mayor(HERLEV)).by(Criterion.TRAVEL).gives(0);
    }

    private static int km(String one, String other) {
        return RoadMap.km(SampleProblems.municipality(one), SampleProblems.municipality(other));
    }
}
