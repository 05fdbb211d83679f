package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.calendar.RoundVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MakeClosingReportDelegate implements JavaDelegate {

    private final ClosingReports closingReports;

    MakeClosingReportDelegate(ClosingReports closingReports) {
        this.closingReports = closingReports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClosingReports.ClosingReport report = closingReports.of(new RoundId(RoundVariables.ROUND_ID.from(execution)));
        JourneyVariables.REPORT_MAYORS.set(execution, report.mayors());
        JourneyVariables.REPORT_LETTERS.set(execution, report.letters());
        JourneyVariables.REPORT_B98_ATTENDED.set(execution, report.b98Attended());
        JourneyVariables.REPORT_IN_NETWORK.set(execution, report.inNetwork());
    }
}
