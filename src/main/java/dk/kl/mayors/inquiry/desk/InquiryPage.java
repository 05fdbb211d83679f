package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.inquiry.Casework.Given;
import dk.kl.mayors.inquiry.desk.InquiryReading.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One inquiry: what was asked and answered, and the work on it. */
@Controller
@RequestMapping("/inquiries/{id}")
class InquiryPage {

    private final InquiryDesk desk;
    private final InquiryAccess access;
    private final InquiryReading reading;
    private final BreakGlass breakGlass;
    private final InquiryModel pages;

    InquiryPage(InquiryDesk desk, InquiryAccess access, InquiryReading reading, BreakGlass breakGlass, InquiryModel pages) {
        this.desk = desk;
        this.access = access;
        this.reading = reading;
        this.breakGlass = breakGlass;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String id, Authentication login, Model model, HttpServletResponse response) {
        return pages.show(id, Colleague.of(login), Typed.NOTHING, model, response);
    }

    @GetMapping("/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String name, Authentication login) {
        Colleague colleague = Colleague.of(login);
        var inquiry = desk.find(id, colleague);
        if (!access.of(inquiry, colleague).reads()) {
            throw new AccessDeniedException("this person does not read it");
        }
        Download file = reading.file(inquiry, name).orElseThrow(NoSuchInquiry::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
            .body(file.content());
    }

    @PostMapping("/take")
    String take(@PathVariable String id, Authentication login, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return pages.work(id, login, Typed.NOTHING, model, response, flash, "Henvendelsen er din.", who -> desk.take(id, who));
    }

    @PostMapping("/put-back")
    String putBack(@PathVariable String id, Authentication login, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return pages.work(id, login, Typed.NOTHING, model, response, flash, "Henvendelsen er lagt tilbage til gruppen.", who -> desk.putBack(id, who));
    }

    @PostMapping("/answer")
    String answer(@PathVariable String id, @ModelAttribute Typed typed, @RequestParam(defaultValue = "PAGE") String how, Authentication login, Model model,
                  HttpServletResponse response, RedirectAttributes flash) {
        return pages.work(id, login, typed, model, response, flash,
            how.equals(Given.PHONE.name()) ? "Notatet er gemt, og henvendelsen er besvaret." : "Svaret er sendt til borgmesterens side, og borgmesteren får en mail om det.",
            who -> desk.answer(id, who, typed.text(), typed.sources(), how));
    }

    @PostMapping("/template")
    String template(@PathVariable String id, @ModelAttribute Typed typed, Authentication login, Model model, HttpServletResponse response) {
        return pages.withTemplate(id, login, typed, model, response, who -> desk.checkAnswerable(id, who));
    }

    @PostMapping("/subject")
    String sort(@PathVariable String id, @ModelAttribute Typed typed, Authentication login, Model model, HttpServletResponse response,
                RedirectAttributes flash) {
        return pages.work(id, login, typed, model, response, flash, "Emnet er valgt.", who -> desk.sort(id, who, typed.subject()));
    }

    @PostMapping("/colleague")
    String handOver(@PathVariable String id, @ModelAttribute Typed typed, Authentication login, Model model, HttpServletResponse response,
                    RedirectAttributes flash) {
        return pages.work(id, login, typed, model, response, flash, "Henvendelsen er overdraget.", who -> desk.handOver(id, who, typed.colleague()));
    }

    @PostMapping("/note")
    String note(@PathVariable String id, @ModelAttribute Typed typed, Authentication login, Model model, HttpServletResponse response,
                RedirectAttributes flash) {
        return pages.work(id, login, typed, model, response, flash, "Notatet er gemt.", who -> desk.write(id, who, typed.note()));
    }

    @PostMapping("/take-over")
    String takeOver(@PathVariable String id, Authentication login, Model model, HttpServletResponse response, RedirectAttributes flash) {
        return pages.work(id, login, Typed.NOTHING, model, response, flash, "Du har overtaget samtalen.", who -> desk.takeOver(id, who));
    }

    @PostMapping("/open")
    String open(@PathVariable String id, @ModelAttribute Typed typed, Authentication login, Model model, HttpServletResponse response,
                RedirectAttributes flash) {
        return pages.work(id, login, typed, model, response, flash, "Du kan læse henvendelsen i en halv time. De, der arbejder med den, får besked.",
            who -> breakGlass.open(desk.find(id, who), who, typed.reason()));
    }
}
