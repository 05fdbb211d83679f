package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.engine.BusinessNames;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.Casework;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Calls an inquiry by its number where its id would stand, for instance in the task about a step that has failed. */
@Component
class InquiryNumberNames implements BusinessNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Casework casework;

    InquiryNumberNames(Casework casework) {
        this.casework = casework;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return ID.matcher(businessKey).matches() ? casework.find(businessKey).map(CaseView::number) : Optional.empty();
    }
}
