package dk.kl.mayors.privacy.access;

import dk.kl.mayors.personaldata.DataReader;
import dk.kl.mayors.personaldata.DataSubject;
import dk.kl.mayors.privacy.AccessReports;
import dk.kl.mayors.privacy.person.Person;
import dk.kl.mayors.privacy.person.PersonAddress;
import dk.kl.mayors.privacy.person.PersonsPage;
import dk.kl.mayors.roster.DanishList;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the access report; posted, because each one is noted in the audit log. */
@Controller
@RequestMapping("/privacy/persons/{mandate}/{kind:mayor|secretary}")
@PreAuthorize(PersonsPage.KEEPERS)
class AccessPage {

    private final AccessReports reports;
    private final PersonAddress address;

    AccessPage(AccessReports reports, PersonAddress address) {
        this.reports = reports;
        this.address = address;
    }

    @PostMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String mandate, @PathVariable String kind, @RequestParam(defaultValue = "") Set<String> mandates,
                               Authentication user) {
        Person person = address.person(mandate, kind);
        DataSubject subject = person.subject(mandates);
        return download(reports.pdf(subject, reader(user)), MediaType.APPLICATION_PDF_VALUE, person, "pdf");
    }

    @PostMapping("/report.json")
    ResponseEntity<byte[]> json(@PathVariable String mandate, @PathVariable String kind, @RequestParam(defaultValue = "") Set<String> mandates,
                                Authentication user) {
        Person person = address.person(mandate, kind);
        return download(reports.json(person.subject(mandates), reader(user)), MediaType.APPLICATION_JSON_VALUE, person, "json");
    }

    private static ResponseEntity<byte[]> download(byte[] file, String mediaType, Person person, String ending) {
        ResponseEntity<byte[]> answer = DanishList.download(file, mediaType, "indsigt-" + person.latest().id() + "." + ending);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).cacheControl(CacheControl.noStore()).body(answer.getBody());
    }

    private static DataReader reader(Authentication user) {
        return DataReader.staff(user.getName(), user.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet()));
    }
}
