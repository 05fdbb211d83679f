package dk.kl.mayors.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kl.mayors.roster.Mandate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A mayor's mandate as programs see it. */
@Schema(name = "Mayor", description = "A mandate and the mayor who holds it.")
record ApiMayor(
    @Schema(description = "The mandate: the municipality's code and the day on which the mayor takes office.", example = "0751-2022-01-01") String mandate,
    @Schema(description = "The election period.", example = "2022-2025") String round,
    @Schema(description = "The municipality's code, four digits.", example = "0751") String municipalityCode,
    @Schema(description = "The municipality's name.", example = "Aarhus") String municipality,
    @Schema(description = "The council of municipalities of the region.", example = "KKR Midtjylland") String kkr,
    @Schema(description = "The mayor's name.", example = "Vilja Birkelunde") String name,
    @Schema(description = "The mayor's title.", example = "borgmester") String title,
    @Schema(description = "Whether the mayor is new in the office.") boolean newlyElected,
    @Schema(description = "False while the result is provisional: nothing is sent then.") boolean confirmed,
    @Schema(description = "The day on which the mayor takes office.") LocalDate takesOfficeOn,
    @Schema(description = "The last day in office; null while the mandate lasts.", nullable = true) LocalDate leftOn,
    @Schema(description = "How the mayor is reached; missing unless the reader's group may know it.", nullable = true)
    @JsonInclude(JsonInclude.Include.NON_NULL) Contact contact) {

    /** The mandate, with contact data only for those who may see them. */
    static ApiMayor of(Mandate mandate, boolean withContact) {
        return new ApiMayor(mandate.id().toString(), mandate.round().value(), mandate.municipality().code().value(), mandate.municipality().name(),
            mandate.municipality().kkr(), mandate.mayor().name(), mandate.municipality().mayorTitle(), mandate.newlyElected(), mandate.confirmed(),
            mandate.id().takesOfficeOn(), mandate.leftOn(), withContact ? Contact.of(mandate) : null);
    }

    /** How a mayor is reached. */
    @Schema(name = "Contact", description = "How a mayor is reached; what the roster does not know is empty.")
    record Contact(
        @Schema(description = "The mayor's mail address.", example = "borgmester@aarhus.example") String email,
        @Schema(description = "The mayor's telephone number.", example = "00 00 07 51") String phone,
        @Schema(description = "The name of the mayor's secretary.") String secretaryName,
        @Schema(description = "The secretary's mail address.") String secretaryEmail) {

        private static Contact of(Mandate mandate) {
            return new Contact(mandate.mayor().email(), mandate.mayor().phone(), mandate.secretary().name(), mandate.secretary().email());
        }
    }
}
