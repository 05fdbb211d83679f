package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.inquiry.InquirySubject;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerTemplateRepository extends JpaRepository<AnswerTemplate, String> {

    List<AnswerTemplate> findBySubject(InquirySubject subject);
}
