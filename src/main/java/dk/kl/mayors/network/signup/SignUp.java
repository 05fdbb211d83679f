package dk.kl.mayors.network.signup;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MunicipalityCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/** The offer of a network to one mayor, and what the mayor answered. The last answer counts. */
@Entity
@Table(name = "network_sign_up")
public class SignUp {

    @Id
    private String mandateId;
    private String roundId;
    @Enumerated(EnumType.STRING)
    private Wish.Answer answer;
    private Integer maxDistanceKm;
    @Enumerated(EnumType.STRING)
    private MeetingForm meetingForm = MeetingForm.EITHER;
    private Instant offeredAt;
    private Instant answeredAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "network_sign_up_theme", joinColumns = @JoinColumn(name = "mandate_id"))
    @Column(name = "theme")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<Theme> themes = new HashSet<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "network_sign_up_company", joinColumns = @JoinColumn(name = "mandate_id"))
    @MapKeyColumn(name = "municipality_code")
    @Column(name = "wanted")
    @BatchSize(size = 100)
    private Map<String, Boolean> company = new HashMap<>();
    @Version
    private int version;

    protected SignUp() {
    }

    SignUp(MandateId mandate, RoundId round, Instant offeredAt) {
        this.mandateId = mandate.toString();
        this.roundId = round.value();
        this.offeredAt = offeredAt;
    }

    void answer(Wish wish, Instant now) {
        answer = wish.answer();
        maxDistanceKm = wish.maxDistanceKm();
        meetingForm = wish.meetingForm();
        answeredAt = now;
        themes.clear();
        themes.addAll(wish.themes());
        company.clear();
        wish.with().forEach(code -> company.put(code.value(), true));
        wish.notWith().forEach(code -> company.put(code.value(), false));
    }

    public MandateId mandate() {
        return MandateId.of(mandateId);
    }

    public RoundId round() {
        return new RoundId(roundId);
    }

    /** The answer with its wishes; empty while there is none. */
    public Optional<Wish> wish() {
        return Optional.ofNullable(answer).map(given -> new Wish(given, maxDistanceKm, meetingForm, themes, codes(true), codes(false)));
    }

    /** When the mayor answered; null while there is no answer. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Whether the mayor is to have a place: one who said yes, or who has not answered and is placed provisionally. */
    public boolean wantsPlace() {
        return answer == null || answer == Wish.Answer.YES;
    }

    private Set<MunicipalityCode> codes(boolean wanted) {
        return company.entrySet().stream().filter(entry -> entry.getValue() == wanted).map(entry -> new MunicipalityCode(entry.getKey()))
            .collect(Collectors.toSet());
    }
}
