package dk.kl.mayors.mayorpage.correction;

import dk.kl.mayors.roster.MunicipalityCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Shows staff what a mayor would like to have corrected; they decide in their task. */
@Controller
@PreAuthorize("hasAuthority('secretariat')")
class CorrectionPage {

    private final Corrections corrections;

    CorrectionPage(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/mayors/{code}/corrections/{id}")
    String show(@PathVariable MunicipalityCode code, @PathVariable String id, Model model) {
        model.addAttribute("proposal", corrections.find(id).filter(known -> known.mandate().municipality().code().equals(code))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "mayor-correction";
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
