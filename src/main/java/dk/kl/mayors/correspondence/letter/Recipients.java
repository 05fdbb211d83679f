package dk.kl.mayors.correspondence.letter;

import dk.kl.mayors.calendar.Round;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whom a preview is shown. */
@Component
public class Recipients {

    private static final Mandate.Person NOBODY = new Mandate.Person("", "", "", "", "", "", "");

    private final Roster roster;

    Recipients(Roster roster) {
        this.roster = roster;
    }

    /** Those to choose from, in Danish order; empty while there is no roster. */
    public List<Mandate> of(Round round) {
        return roster.mandates(round.id());
    }

    /** The mayor of that mandate id, else the round's first one, else an invented one. */
    public Mandate choose(Round round, String mandate) {
        List<Mandate> all = of(round);
        return all.stream().filter(one -> one.id().toString().equals(mandate)).findFirst()
            .orElseGet(() -> all.isEmpty() ? invented(round) : all.get(0));
    }

    private Mandate invented(Round round) {
        var municipality = roster.municipalities().get(0);
        var mayor = new Mandate.Person("Karen", "Eksempelsen", "karen@kommune.example", "", "Rådhuspladsen 1", "8000", "Eksempelby");
        return new Mandate(new MandateId(municipality.code(), round.officeDate()), round.id(), municipality, mayor, NOBODY, "", "", true, true, null);
    }
}
