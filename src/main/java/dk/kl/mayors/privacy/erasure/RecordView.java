package dk.kl.mayors.privacy.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kl.mayors.calendar.DanishDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A verified record as pages show it, every text ready in Danish. */
record RecordView(String number, String mandates, String erasedAt, String askedBy, String approvedBy, String searched, String traces,
                  List<String> removed) {

    static RecordView of(JsonNode record) {
        List<String> mandates = new ArrayList<>();
        record.path("mandates").forEach(one -> mandates.add(one.asText()));
        List<String> removed = new ArrayList<>();
        record.path("removed").fields().forEachRemaining(one -> removed.add(one.getKey() + ": " + one.getValue().asText()));
        JsonNode after = record.path("after");
        return new RecordView(record.path("number").asText(), String.join(", ", mandates), DanishDates.moment(Instant.parse(record.path("erasedAt").asText())),
            record.path("askedBy").asText(), record.path("approvedBy").asText(),
            after.path("columns").asText() + " felter i " + after.path("tables").asText() + " tabeller, " + after.path("rows").asText() + " rækker",
            record.path("before").path("found").size() + " før, " + after.path("found").size() + " efter", removed);
    }
}
