package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.InquirySubject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The beginning of an answer about one subject, and the sources that such an answer quotes. */
@Entity
@Table(name = "answer_template")
class AnswerTemplate {

    @Id
    private String id;
    @Enumerated(EnumType.STRING)
    private InquirySubject subject;
    private String title;
    @Column(length = 1_000_000)
    private String body;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "answer_template_source", joinColumns = @JoinColumn(name = "template_id"))
    @Column(name = "family")
    private Set<String> families = new HashSet<>();
    private Instant changedAt;
    private String changedBy;
    @Version
    private Integer version;

    protected AnswerTemplate() {
    }

    AnswerTemplate(TemplateData data, Instant at, String by) {
        this.id = UUID.randomUUID().toString();
        change(data, at, by);
    }

    /** Answers that were given with the words before keep them. */
    void change(TemplateData data, Instant at, String by) {
        data.check();
        subject = data.subject();
        title = data.title();
        body = data.body();
        families.retainAll(data.families());
        families.addAll(data.families());
        changedAt = at;
        changedBy = by;
    }

    String id() {
        return id;
    }

    TemplateLine line() {
        return new TemplateLine(id, subject, title, body, Set.copyOf(families), changedAt, changedBy);
    }
}
