package dk.kl.mayors.api;

import dk.kl.mayors.invitation.Invitations.Invited;
import dk.kl.mayors.roster.Mandate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Where a mayor stands with an event, as programs see it. */
@Schema(name = "Answer", description = "Where one mayor stands with one event.")
record ApiAnswer(
    @Schema(description = "The mandate.", example = "0751-2022-01-01") String mandate,
    @Schema(description = "The municipality's name.", example = "Aarhus") String municipality,
    @Schema(description = "The mayor's name.", example = "Vilja Birkelunde") String name,
    @Schema(description = "When the invitation went out; null before.", nullable = true) Instant invitedAt,
    @Schema(description = "Until when an answer is awaited.") Instant answerDeadline,
    @Schema(description = "The answer; exempt when staff have exempted the mayor, none while there is none.",
        allowableValues = {"attends", "declines", "substitute", "exempt", "unknown", "none"}) String answer,
    @Schema(description = "The substitute's name; empty without one.") String substitute,
    @Schema(description = "When the answer came; null without one.", nullable = true) Instant answeredAt,
    @Schema(description = "Whether the mayor or the substitute came; null until it has been registered.", nullable = true) Boolean attended,
    @Schema(description = "How many reminders were sent.", example = "1") int reminders) {

    static ApiAnswer of(Invited invited, Mandate mayor) {
        return new ApiAnswer(invited.mandate().toString(), mayor.municipality().name(), mayor.mayor().name(), invited.invitedAt(),
            invited.answerDeadline(), code(invited), invited.substitute(), invited.answeredAt(), invited.attended(), invited.reminders());
    }

    static String code(Invited invited) {
        return invited.answer() == null ? "none" : invited.answer().code();
    }
}
