package dk.kl.mayors.inquiry.vault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns a shut or damaged vault into 503, whose page says what to do; the log says which key or entry it is. */
@ControllerAdvice
@Order(0)
class VaultErrorPages {

    private static final Logger log = LoggerFactory.getLogger(VaultErrorPages.class);

    @ExceptionHandler({VaultClosed.class, VaultDamaged.class})
    void unreadable(RuntimeException shut, HttpServletResponse response) throws IOException {
        log.error(shut.getMessage());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
