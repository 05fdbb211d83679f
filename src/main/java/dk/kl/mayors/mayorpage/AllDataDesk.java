package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.code.PageCodes;
import dk.kl.mayors.mayorpage.code.PageCodes.Tried;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.privacy.AccessReports;
import dk.kl.mayors.roster.DanishList;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a mayor everything that the house keeps about the mayor, for a code from the mail: a link alone may have been passed on. */
@Controller
class AllDataDesk {

    static final String AT = "alle-data";
    /** What the code is good for, where that of an inquiry names the inquiry. */
    static final String ABOUT = "all-data";

    private final PersonalLinks links;
    private final PageView view;
    private final PageCodes codes;
    private final AccessReports reports;

    AllDataDesk(PersonalLinks links, PageView view, PageCodes codes, AccessReports reports) {
        this.links = links;
        this.view = view;
        this.codes = codes;
        this.reports = reports;
    }

    @PostMapping("/m/{token}/all-data/code")
    String sendCode(@PathVariable String token, Model model, HttpServletResponse response) {
        Visitor visitor = links.visitInConfidence(token);
        if (visitor.secretary()) {
            return notTheSecretary(visitor, model, response);
        }
        return codes.send(visitor, ABOUT) ? Done.DATA_CODE.redirect(visitor.path(), AT)
            : view.refused(visitor, model, response, HttpStatus.TOO_MANY_REQUESTS,
                "Du har bedt om mange koder den seneste time. Vent lidt, eller ring til os.", AT, null);
    }

    @PostMapping("/m/{token}/all-data")
    Object fetch(@PathVariable String token, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "pdf") String form, Model model,
                 HttpServletResponse response) {
        Visitor visitor = links.visitInConfidence(token);
        if (visitor.secretary()) {
            return notTheSecretary(visitor, model, response);
        }
        Tried tried = codes.tryCode(visitor, ABOUT, code);
        if (tried != Tried.RIGHT) {
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, ReadingDesk.sentence(tried), AT, null);
        }
        DataSubject subject = reports.mayor(visitor.mandate().id());
        return form.equals("json") ? download(reports.json(subject, DataReader.themselves()), MediaType.APPLICATION_JSON_VALUE, "dine-data.json")
            : download(reports.pdf(subject, DataReader.themselves()), MediaType.APPLICATION_PDF_VALUE, "dine-data.pdf");
    }

    private String notTheSecretary(Visitor visitor, Model model, HttpServletResponse response) {
        return view.refused(visitor, model, response, HttpStatus.FORBIDDEN, "Borgmesterens data kan kun borgmesteren selv hente.", "", null);
    }

    private static ResponseEntity<byte[]> download(byte[] file, String mediaType, String name) {
        ResponseEntity<byte[]> answer = DanishList.download(file, mediaType, name);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).cacheControl(CacheControl.noStore()).body(answer.getBody());
    }
}
