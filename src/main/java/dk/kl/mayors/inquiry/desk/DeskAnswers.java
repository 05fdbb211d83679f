package dk.kl.mayors.inquiry.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What all answers about inquiries have in common: nothing is kept anywhere, nothing but the house's own files is loaded. */
@ControllerAdvice(basePackageClasses = InquiryPage.class)
class DeskAnswers {

    private static final String POLICY = String.join("; ", "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:",
        "font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");

    @ModelAttribute
    void keepNothing(HttpServletResponse response, Model model) {
        model.addAttribute("leavesNothing", true);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
    }

    @ExceptionHandler(NoSuchInquiry.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void unfit(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
