package dk.kl.mayors.inquiry;

import dk.kl.mayors.engine.BusinessNames;
import dk.kl.mayors.personaldata.AuditSubjects;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An inquiry by its number, which says nothing of whose it is. */
@Component
class InquiryNames implements BusinessNames, AuditSubjects {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final JdbcClient database;

    InquiryNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return ID.matcher(businessKey).matches()
            ? database.sql("select number from inquiry where id = ?").param(businessKey).query(String.class).optional() : Optional.empty();
    }

    @Override
    public Set<String> ids(String text) {
        return database.sql("select id from inquiry where number = ?").param(text.strip().toUpperCase(Locale.ROOT)).query(String.class).set();
    }
}
