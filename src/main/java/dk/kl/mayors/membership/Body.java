package dk.kl.mayors.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A body of which mayors are born members, and the office that keeps its list. */
@Entity
@Table(name = "body")
class Body {

    static final String B98 = "b98";
    static final String COUNCIL = "council";

    @Id
    private String id;
    private String name;
    private String secretaryName;
    private String secretaryEmail;

    protected Body() {
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    /** What becomes of a mayor's substitute, as a sentence to the body's secretary. */
    String substituteRule() {
        return switch (id) {
            case B98 -> "Borgmesterens plads følger embedet";
            case COUNCIL -> "Stedfortræderen i repræsentantskabet er valgt personligt af kommunalbestyrelsen: spørg kommunen, om valget stadig gælder";
            default -> "Stedfortræderen i KKR er viceborgmesteren: spørg kommunen, om det stadig er den samme";
        };
    }

    String secretaryName() {
        return secretaryName;
    }

    String secretaryEmail() {
        return secretaryEmail;
    }
}
