package dk.kl.mayors.journey;

import dk.kl.mayors.engine.ProcessVariable;

/** The variables and messages of {@code election-round} and {@code mayor-journey} that this module writes. */
final class JourneyVariables {

    static final String ROUND = "election-round";
    static final String JOURNEY = "mayor-journey";
    static final String OFFICE_ENDS = "office-ends";

    static final ProcessVariable<Boolean> NEWLY_ELECTED = ProcessVariable.flag("newlyElected");
    static final ProcessVariable<String> MUNICIPALITY = ProcessVariable.text("municipality");
    static final ProcessVariable<String> MUNICIPALITY_CODE = ProcessVariable.text("municipalityCode");
    static final ProcessVariable<Boolean> MORE_JOURNEYS = ProcessVariable.flag("moreJourneys");
    static final ProcessVariable<Integer> OPEN_JOURNEYS = ProcessVariable.number("openJourneys");

    static final ProcessVariable<Integer> REPORT_MAYORS = ProcessVariable.number("reportMayors");
    static final ProcessVariable<Integer> REPORT_LETTERS = ProcessVariable.number("reportLetters");
    static final ProcessVariable<Integer> REPORT_B98_ATTENDED = ProcessVariable.number("reportB98Attended");
    static final ProcessVariable<Integer> REPORT_IN_NETWORK = ProcessVariable.number("reportInNetwork");

    static final String JOURNEYS_COMPLETED = "JourneysCompleted";
    static final String ROSTER_STORED = "RosterStored";
    static final String MANDATE_ENDED = "MandateEnded";

    private JourneyVariables() {
    }
}
