package dk.kl.mayors.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What was changed by somebody else in the same moment, as after a double click, is a 409 whose page says so; pages that know more answer themselves. */
@ControllerAdvice(annotations = Controller.class)
class OvertakenPages {

    @ExceptionHandler({ConcurrencyFailureException.class, OptimisticLockingException.class})
    void overtaken(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
