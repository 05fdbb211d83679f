package dk.kl.mayors.membership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.Map;

/** A newsletter of the house, with every version of the text that its subscribers say yes to. */
@Entity
@Table(name = "newsletter")
class Newsletter {

    /** The one to which KL subscribes every mayor (letter, L5). */
    static final String BOARD = "board";
    private static final int LONGEST_WORDING = 1_000;

    /** Who begins a subscription. */
    enum Kind {
        /** KL itself: it comes with the office. */
        OFFICE,
        /** The mayor, by an act of one's own. */
        OPT_IN
    }

    @Id
    private String id;
    private String name;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String description;
    private int position;
    @ElementCollection
    @CollectionTable(name = "newsletter_consent", joinColumns = @JoinColumn(name = "newsletter_id"))
    @MapKeyColumn(name = "version")
    @Column(name = "wording")
    private Map<Integer, String> wordings;

    protected Newsletter() {
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean optIn() {
        return kind == Kind.OPT_IN;
    }

    String description() {
        return description;
    }

    /** The text that is shown now. */
    Subscriptions.ConsentText consentText() {
        int latest = wordings.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new Subscriptions.ConsentText(latest, wordings.get(latest));
    }

    /** The text of that version; throws {@link SubscriptionRefused} when there is none. */
    String wording(int version) {
        if (!wordings.containsKey(version)) {
            throw new SubscriptionRefused("Samtykketeksten findes ikke i den udgave. Hent siden igen, og læs teksten, der gælder nu.");
        }
        return wordings.get(version);
    }

    /** Gives the text a new version; what was said yes to before stays as it was. */
    void reword(String text) {
        String wording = text.strip();
        if (wording.isEmpty() || wording.length() > LONGEST_WORDING) {
            throw new SubscriptionRefused("Skriv samtykketeksten med højst 1.000 tegn.");
        }
        if (!wording.equals(consentText().wording())) {
            wordings.put(consentText().version() + 1, wording);
        }
    }
}
