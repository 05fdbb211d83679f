package dk.kl.mayors.api;

import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.calendar.RoundId;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import dk.kl.mayors.staff.ContactData;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mayors and their mandates. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mayors", description = "Mayors and their mandates. Contact data are given to the groups that see them on the mayor card only.")
class MayorsApi {

    private final Roster roster;
    private final RoundCalendar calendar;

    MayorsApi(Roster roster, RoundCalendar calendar) {
        this.roster = roster;
        this.calendar = calendar;
    }

    @GetMapping("/rounds/{round}/mayors")
    @Operation(summary = "List a round's mayors", description = "The mandates of a round, provisional and ended ones included, in Danish order of the "
        + "municipalities. Open to every group.")
    Page<ApiMayor> list(@Parameter(description = "The election period.", example = "2022-2025") @PathVariable RoundId round,
                        @ParameterObject MayorFilter filter, @Valid @ParameterObject Paging paging, Authentication reader, HttpServletRequest request) {
        List<Mandate> found = roster.mandates(calendar.round(round).id()).stream().filter(filter::lets).toList();
        boolean withContact = ContactData.isOpenTo(reader);
        return Page.of(found, paging, request, mandate -> ApiMayor.of(mandate, withContact));
    }

    @GetMapping("/mayors/{mandate}")
    @Operation(summary = "Show a mayor", description = "One mandate and the mayor who holds it. Open to every group.")
    ApiMayor show(@Parameter(description = "The mandate.", example = "0751-2022-01-01") @PathVariable MandateId mandate, Authentication reader) {
        return ApiMayor.of(roster.mandate(mandate), ContactData.isOpenTo(reader));
    }

    /** Which mayors a program wants; what is left out filters nothing. */
    record MayorFilter(
        @Parameter(description = "Words of the municipality's name or code, the KKR's or the mayor's name, as a Dane would type them.",
            example = "Århus") String q,
        @Parameter(description = "The name of the KKR.", example = "KKR Midtjylland") String kkr,
        @Parameter(description = "Only mayors who are, or are not, new in the office.") Boolean newlyElected,
        @Parameter(description = "Only mandates that are confirmed, or only provisional ones.") Boolean confirmed,
        @Parameter(description = "Only mandates that have not ended, or only ended ones.") Boolean lasting) {

        boolean lets(Mandate mandate) {
            return (q == null || DanishSearch.matches(q, mandate.municipality().name(), mandate.municipality().code().value(),
                    mandate.municipality().kkr(), mandate.mayor().name()))
                && Filters.fits(kkr, mandate.municipality().kkr()) && Filters.fits(newlyElected, mandate.newlyElected())
                && Filters.fits(confirmed, mandate.confirmed()) && Filters.fits(lasting, mandate.leftOn() == null);
        }
    }
}
