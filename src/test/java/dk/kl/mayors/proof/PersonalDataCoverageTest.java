package dk.kl.mayors.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kl.mayors.ProductTest;
import dk.kl.mayors.personaldata.DataClass;
import dk.kl.mayors.personaldata.DataKeeper;
import dk.kl.mayors.personaldata.Expiring;
import dk.kl.mayors.scan.EverywhereScan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No table of the product holds texts or bytes that nobody answers for, and no free text is kept for ever without a reason. */
@ProductTest
class PersonalDataCoverageTest {

    /** Tables of the product with texts of which none is about a mayor or a secretary, and what they hold. */
    private static final Map<String, String> NO_PERSON = new TreeMap<>(Map.ofEntries(
        Map.entry("answer_template", "texts of the house about rules"), Map.entry("answer_template_source", "which template quotes which rule"),
        Map.entry("body", "bodies and the offices of their secretaries"), Map.entry("date_change", "dates of events and a sentence to all concerned"),
        Map.entry("date_change_approval", "ids of staff"), Map.entry("date_change_event", "events and places"), Map.entry("election_round", "dates"),
        Map.entry("enclosure", "files of the house for everybody"), Map.entry("event", "dates and places"),
        Map.entry("event_information", "practical information for everybody"), Map.entry("event_kind_rule", "rules for kinds of events"),
        Map.entry("event_paper", "papers of the house for everybody"), Map.entry("event_plan", "plans of events"),
        Map.entry("facilitator", "KL's own directors, kept as long as they facilitate"), Map.entry("facilitator_conflict", "municipalities"),
        Map.entry("legal_source", "acts and orders"),
        Map.entry("letterhead", "KL's own chair, director and contact, who sign the letters"), Map.entry("mailbox_mark", "how far a mailbox is read"),
        Map.entry("mailbox_put_off", "numbers of messages to be tried again"),
        Map.entry("mayor_mail", "fingerprints of mails that have been taken"), Map.entry("mayors_network", "numbers and facilitators of networks"),
        Map.entry("municipality", "the 98 municipalities"), Map.entry("network_round", "which scenario was chosen"),
        Map.entry("network_run", "the result of a computation as ids of mandates"), Map.entry("network_scenario", "names of scenarios"),
        Map.entry("network_scenario_facilitator", "ids"), Map.entry("network_scenario_weight", "weights"), Map.entry("newsletter", "the newsletters"),
        Map.entry("newsletter_consent", "the wording of consents"), Map.entry("post_hold", "why all post was stopped, and ids of staff"),
        Map.entry("rule_change", "ids of rules and staff")));

    /** How long what is written in the tables that a keeper answers for is kept; the others hold ids, codes and dates alone. */
    private static final Map<String, DataClass> KEPT = new TreeMap<>(Map.ofEntries(
        Map.entry("answer_entry", DataClass.ANSWERS), Map.entry("audit_entry", DataClass.LOGS), Map.entry("contact_correction", DataClass.LOGS), Map.entry("dispatch", DataClass.LETTERS),
        Map.entry("dispatch_attachment", DataClass.LETTERS), Map.entry("dispatch_log", DataClass.LOGS), Map.entry("document", DataClass.LETTERS),
        Map.entry("event_wish", DataClass.WISHES), Map.entry("exemption", DataClass.ANSWERS), Map.entry("invitation", DataClass.ANSWERS),
        Map.entry("invitation_move", DataClass.ANSWERS), Map.entry("mayor_note", DataClass.NOTES), Map.entry("staged_registration", DataClass.WISHES),
        Map.entry("subscription", DataClass.LOGS), Map.entry("vault_entry", DataClass.INQUIRIES), Map.entry("succession", DataClass.LOGS)));

    /** Free texts that no class of data covers, and what ends them. */
    private static final Map<String, String> ENDS_OTHERWISE = new TreeMap<>(Map.of("mandate", "the roster itself, for as long as the house works with it",
        "staged_roster", "gone when the import is approved or another one takes its place", "text_version", "texts of letters, like the house's own",
        "network_move", "the grounds of an assignment, with the round", "api_request", "gone within a day", "erasure", "the proof itself, which names nobody",
        "erasure_record", "the proof itself, which names nobody", "retention_removal", "the proof of a removal, which names nobody"));

    private static final int FREE_TEXT = 200;

    @Autowired
    private EverywhereScan scan;
    @Autowired
    private List<DataKeeper> keepers;
    @Autowired
    private List<Expiring> expiring;

    @Test
    void everyTableWithTextsIsAnsweredForOrHoldsNobody() {
        Set<String> kept = keepers.stream().flatMap(keeper -> keeper.tables().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> tables = tables(scan.columns());

        assertThat(tables).as("answered for by nobody").allMatch(table -> kept.contains(table) || NO_PERSON.containsKey(table));
        assertThat(tables).as("named here, but not there").containsAll(NO_PERSON.keySet());
        assertThat(kept).as("both kept and without a person").doesNotContainAnyElementsOf(NO_PERSON.keySet());
    }

    @Test
    void everyClassOfDataIsRemovedBySomebody() {
        assertThat(expiring).extracting(Expiring::dataClass).contains(DataClass.values());
    }

    @Test
    void everyFreeTextHasAnEnd() {
        Set<String> withFreeText = tables(scan.columns(FREE_TEXT));
        withFreeText.removeAll(NO_PERSON.keySet());

        assertThat(withFreeText).as("kept for ever, and nobody says why").allMatch(table -> KEPT.containsKey(table) || ENDS_OTHERWISE.containsKey(table));
        assertThat(expiring).extracting(Expiring::dataClass).containsAll(Set.copyOf(KEPT.values()));
        assertThat(KEPT.keySet()).doesNotContainAnyElementsOf(ENDS_OTHERWISE.keySet());
    }

    private static Set<String> tables(Set<String> columns) {
        return columns.stream().map(column -> column.substring(0, column.indexOf('.'))).filter(table -> !table.startsWith("act_"))
            .filter(table -> !table.startsWith("databasechangelog")).collect(Collectors.toCollection(TreeSet::new));
    }
}
