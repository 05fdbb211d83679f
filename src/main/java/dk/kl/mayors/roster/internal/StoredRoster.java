package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.DanishOrder;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.Roster;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roster out of the database; one statement for each question. */
@Service
@Transactional(readOnly = true)
class StoredRoster implements Roster {

    private final MunicipalityRows municipalities;
    private final MandateRows mandates;

    StoredRoster(MunicipalityRows municipalities, MandateRows mandates) {
        this.municipalities = municipalities;
        this.mandates = mandates;
    }

    @Override
    public List<Municipality> municipalities() {
        return municipalities.findAll().stream().map(MunicipalityRow::asMunicipality).sorted(DanishOrder.by(Municipality::name)).toList();
    }

    @Override
    public Optional<Municipality> municipality(MunicipalityCode code) {
        return municipalities.findById(code.value()).map(MunicipalityRow::asMunicipality);
    }

    @Override
    public Mandate mandate(MandateId id) {
        return mandates.withId(id.toString()).map(MandateRow::asMandate).orElseThrow(() -> new UnknownMandate(id));
    }

    @Override
    public List<Mandate> mandates(RoundId round) {
        List<Mandate> stored = mandates.ofRound(round.value()).stream().map(MandateRow::asMandate).toList();
        // Each name is compared once, however many mandates its municipality has.
        List<String> names = stored.stream().map(mandate -> mandate.municipality().name()).distinct().sorted(DanishOrder.DANISH).toList();
        Map<String, Integer> places = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, place -> place));
        return stored.stream().sorted(Comparator.comparing((Mandate mandate) -> places.get(mandate.municipality().name()))
            .thenComparing(mandate -> mandate.id().takesOfficeOn())).toList();
    }

    @Override
    public List<Mandate> mandates(RoundId round, MunicipalityCode municipality) {
        return mandates.ofRound(round.value(), municipality.value()).stream().map(MandateRow::asMandate).toList();
    }

    @Override
    public List<Mandate> mandatesOfMayor(String mailAddress) {
        return mandates.ofMayor(mailAddress).stream().map(MandateRow::asMandate)
            .sorted(Comparator.comparing((Mandate mandate) -> mandate.id().takesOfficeOn()).reversed()).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<MandateId> ids) {
        mandates.locked(ids.stream().map(MandateId::toString).toList());
    }
}
