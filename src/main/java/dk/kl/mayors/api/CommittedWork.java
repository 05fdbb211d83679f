package dk.kl.mayors.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Does what a program asks in one transaction with the note of what it was answered, and answers when both are committed. */
@Component
class CommittedWork {

    private final KeptAnswers kept;
    private final TransactionTemplate transaction;

    CommittedWork(KeptAnswers kept, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets the rest of the chain answer; a refusal changes nothing, and a failure can be tried again with the same key. */
    void perform(String claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        boolean settled = false;
        try {
            boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
                proceed(request, answer, chain);
                boolean good = HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful();
                if (!good) {
                    status.setRollbackOnly();
                } else if (!kept.keep(claim, read(answer))) {
                    throw new ConcurrencyFailureException("The request took longer than its key was held");
                }
                return good;
            }));
            settled = done || keepRefusal(claim, answer);
        } catch (Failed e) {
            e.rethrow();
        } finally {
            if (!settled) {
                kept.release(claim);
            }
        }
        answer.copyBodyToResponse();
    }

    /** Keeps what the product's own rules have refused; everything else may go better next time. */
    private boolean keepRefusal(String claim, ContentCachingResponseWrapper answer) {
        boolean refused = answer.getStatus() == HttpStatus.CONFLICT.value() && answer.getContentSize() > 0;
        return refused && Boolean.TRUE.equals(transaction.execute(status -> kept.keep(claim, read(answer))));
    }

    private static KeptAnswers.Answer read(ContentCachingResponseWrapper answer) {
        return new KeptAnswers.Answer(answer.getStatus(), answer.getContentType(), answer.getHeader(HttpHeaders.LOCATION),
            new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Failed(e);
        }
    }

    /** Carries a checked exception out of the transaction, which it rolls back. */
    private static final class Failed extends RuntimeException {

        Failed(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
