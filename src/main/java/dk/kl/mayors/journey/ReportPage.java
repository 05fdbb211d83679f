package dk.kl.mayors.journey;

import dk.kl.mayors.calendar.RoundCalendar.UnknownRound;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.correspondence.Printing;
import dk.kl.mayors.roster.DanishExcel;
import dk.kl.mayors.roster.DanishList;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The closing report of a round as a file, at any time; before the end it says that it is provisional. */
@Controller
class ReportPage {

    private final RoundReports reports;
    private final Printing printing;

    ReportPage(RoundReports reports, Printing printing) {
        this.reports = reports;
        this.printing = printing;
    }

    @GetMapping("/rounds/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable RoundId id) {
        byte[] pdf = printing.pdf("reports/closing", Map.of("report", reports.of(id)));
        return DanishList.download(pdf, MediaType.APPLICATION_PDF_VALUE, "slutrapport-" + id + ".pdf");
    }

    @GetMapping("/rounds/{id}/report.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable RoundId id) {
        byte[] workbook = DanishExcel.of(ReportSheets.of(reports.of(id)));
        return DanishList.download(workbook, DanishExcel.MEDIA_TYPE, "slutrapport-" + id + ".xlsx");
    }

    @ExceptionHandler({UnknownRound.class, MethodArgumentTypeMismatchException.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
