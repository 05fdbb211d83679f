package dk.kl.mayors.invitation.planning;

import dk.kl.mayors.invitation.Question;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions as one column holds them. */
final class QuestionList {

    private QuestionList() {
    }

    static Set<Question> read(String stored) {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        for (String one : stored.split(",")) {
            if (!one.isEmpty()) {
                questions.add(Question.valueOf(one));
            }
        }
        return questions;
    }

    static String written(Collection<Question> questions) {
        return questions.stream().sorted().map(Question::name).collect(Collectors.joining(","));
    }
}
