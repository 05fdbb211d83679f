package dk.kl.mayors.privacy.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedRecordsTest {

    /** The key pair of RFC 8037, appendix A. */
    private static final String SEED = base64("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
    private static final String OTHER_SEED = Base64.getEncoder().encodeToString(new byte[32]);
    private static final SignedRecords RECORDS = new SignedRecords(new SigningKeys(SEED));

    @Test
    void thePublicKeyAndItsNameAreThoseOfTheStandard() {
        assertThat(RECORDS.publicKeys()).singleElement().asString().contains("\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"",
            "\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\"");
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(new SigningKeys(SEED).current().sign(
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(StandardCharsets.US_ASCII))))
            .isEqualTo("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    }

    @Test
    void aRecordVerifiesAsItWasSignedAndNoOtherWay() {
        String signed = RECORDS.sign(Map.of("id", "1", "removed", Map.of("dispatch", 12)));
        String[] parts = signed.split("\\.");

        assertThat(RECORDS.verify(signed + "\n")).hasValueSatisfying(record -> assertThat(record.path("removed").path("dispatch").asInt()).isEqualTo(12));
        String forged = part("{\"id\":\"1\",\"removed\":{\"dispatch\":0}}");
        assertThat(RECORDS.verify(parts[0] + "." + forged + "." + parts[2])).as("other content").isEmpty();
        assertThat(RECORDS.verify(part("{\"alg\":\"none\"}") + "." + parts[1] + ".")).as("no signature").isEmpty();
        assertThat(RECORDS.verify(parts[0] + "." + parts[1] + ".AAAA")).as("another signature").isEmpty();
        assertThat(RECORDS.verify("noget helt andet")).isEmpty();
        assertThat(RECORDS.verify("æ.ø.å")).isEmpty();
        assertThat(new SignedRecords(new SigningKeys(OTHER_SEED)).verify(signed)).as("another key").isEmpty();
    }

    @Test
    void oldKeysGoOnVerifying() {
        String signed = RECORDS.sign(Map.of("id", "1"));
        SignedRecords rotated = new SignedRecords(new SigningKeys(OTHER_SEED + ", " + SEED));

        assertThat(rotated.verify(signed)).isPresent();
        assertThat(RECORDS.verify(rotated.sign(Map.of("id", "2")))).as("signed by the new key").isEmpty();
        assertThat(rotated.keyedHashes("aarhus")).hasSize(2).doesNotHaveDuplicates().contains(RECORDS.keyedHashes("aarhus").get(0));
    }

    @Test
    void aMissingOrMalformedKeySaysSo() {
        assertThatThrownBy(() -> new SigningKeys(" ")).hasMessageContaining("MAYORS_SIGNING_KEY is missing");
        assertThatThrownBy(() -> new SigningKeys("æøå")).hasMessageContaining("not base64").hasMessageNotContaining("æøå");
        assertThatThrownBy(() -> new SigningKeys("a29ydA==")).hasMessageContaining("32 bytes");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String base64url) {
        return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(base64url));
    }
}
