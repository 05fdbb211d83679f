package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.correction.Corrections;
import dk.kl.mayors.mayorpage.link.LinkPurpose;
import dk.kl.mayors.mayorpage.link.PersonalLinks;
import dk.kl.mayors.mayorpage.link.Visitor;
import dk.kl.mayors.roster.MandateChanges.Contact;
import dk.kl.mayors.roster.MandateChanges.ContactProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes what a mayor would like to have corrected; staff decide about it. The secretary cannot propose. */
@Controller
class CorrectionDesk {

    private static final String AT = "oplysninger";

    private final PersonalLinks links;
    private final PageView view;
    private final Corrections corrections;
    private final OwnChanges changes;

    CorrectionDesk(PersonalLinks links, PageView view, Corrections corrections, OwnChanges changes) {
        this.links = links;
        this.view = view;
        this.corrections = corrections;
        this.changes = changes;
    }

    @PostMapping("/m/{token}/corrections")
    String propose(@PathVariable String token, Contact contact, Model model, HttpServletResponse response) {
        Visitor visitor = links.visit(token, EnumSet.of(LinkPurpose.PAGE, LinkPurpose.SECRETARY));
        if (visitor.secretary()) {
            return view.refused(visitor, model, response, HttpStatus.FORBIDDEN, "Kontaktoplysningerne kan kun borgmesteren selv rette.", "", null);
        }
        List<ContactProblem> problems = store(visitor, contact);
        if (!problems.isEmpty()) {
            model.addAttribute("contactProblems", problems.stream()
                .collect(Collectors.toMap(problem -> problem.field().name(), ContactProblem::sentence, (first, second) -> first)));
            return view.refused(visitor, model, response, HttpStatus.UNPROCESSABLE_ENTITY, "Oplysningerne er ikke sendt endnu. Ret det, der er markeret.", AT,
                contact);
        }
        changes.note(visitor, "Rettelse af kontaktoplysninger ønsket");
        return Done.CORRECTION.redirect(visitor.path());
    }

    private List<ContactProblem> store(Visitor visitor, Contact contact) {
        try {
            return corrections.propose(visitor.mandate(), contact);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException doubleClick) {
            return corrections.propose(visitor.mandate(), contact);
        }
    }
}
