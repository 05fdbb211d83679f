package dk.kl.mayors.network.signup;

import dk.kl.mayors.engine.ProcessVariable;
import dk.kl.mayors.network.MeetingForm;
import dk.kl.mayors.network.Theme;
import dk.kl.mayors.network.Wish;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the form {@code register-network-wish}. Whom a mayor wishes for is not among them: that is for the page only. */
final class SignUpVariables {

    static final ProcessVariable<String> WISH = ProcessVariable.text("networkWish");
    static final ProcessVariable<Integer> DISTANCE_KM = ProcessVariable.number("networkDistanceKm");
    static final ProcessVariable<String> MEETING_FORM = ProcessVariable.text("networkMeetingForm");
    static final ProcessVariable<Object> THEMES = new ProcessVariable<>("networkThemes", Object.class);

    private SignUpVariables() {
    }

    /** The wish as the form gives it; throws {@link IllegalArgumentException} with a Danish sentence for what is no wish. */
    static Wish wish(VariableScope scope) {
        Wish.Answer answer = Wish.Answer.valueOf(WISH.from(scope).toUpperCase(Locale.ROOT));
        MeetingForm form = MEETING_FORM.findIn(scope).filter(text -> !text.isBlank())
            .map(text -> MeetingForm.valueOf(text.toUpperCase(Locale.ROOT))).orElse(MeetingForm.EITHER);
        Integer km = DISTANCE_KM.findIn(scope).filter(distance -> distance > 0).orElse(null);
        return new Wish(answer, km, form, Theme.in(THEMES.findIn(scope).map(Object::toString).orElse("")), Set.of(), Set.of());
    }
}
