package dk.kl.mayors.inquiry.desk;

import dk.kl.mayors.engine.StaffStarts;
import dk.kl.mayors.inquiry.CaseView;
import dk.kl.mayors.inquiry.Casework;
import dk.kl.mayors.inquiry.Casework.Shelf;
import dk.kl.mayors.inquiry.InquiryState;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of inquiries: what waits, what is late, what is mine; and the beginning of one that comes by telephone. */
@Controller
@RequestMapping("/inquiries")
class InquiriesPage {

    private static final String PROCESS = "inquiry";

    private final CaseLines lines;
    private final Casework casework;
    private final StaffStarts starts;

    InquiriesPage(CaseLines lines, Casework casework, StaffStarts starts) {
        this.lines = lines;
        this.casework = casework;
        this.starts = starts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String show, Authentication login, Model model) {
        Colleague colleague = Colleague.of(login);
        ListFilter filter = ListFilter.of(show);
        List<CaseLine> waiting = lines.of(colleague, Shelf.WAITING);
        List<CaseLine> shown = filter.shelf() == Shelf.WAITING ? filter.of(waiting) : lines.of(colleague, filter.shelf());
        Map<ListFilter, Integer> counts = new EnumMap<>(ListFilter.class);
        for (ListFilter one : ListFilter.values()) {
            counts.put(one, one.shelf() == Shelf.WAITING ? one.of(waiting).size() : null);
        }
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts);
        model.addAttribute("lines", shown);
        model.addAttribute("watches", colleague.watches());
        return "inquiries";
    }

    @PostMapping("/phone")
    String phone(Authentication login, RedirectAttributes flash) {
        starts.start(PROCESS, null, login.getName(), Map.of());
        return casework.list(Set.of(), login.getName(), Shelf.WAITING).stream()
            .filter(one -> one.state() == InquiryState.BEING_RECORDED && login.getName().equals(one.recordedBy()))
            .max(Comparator.comparing(CaseView::receivedAt)).map(one -> "redirect:/inquiries/" + one.id() + "/record")
            .orElseGet(() -> {
                flash.addFlashAttribute("done", "Henvendelsen er oprettet. Hent siden igen om et øjeblik, og skriv den ned under Mine.");
                return "redirect:/inquiries?show=mine";
            });
    }
}
