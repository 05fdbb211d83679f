package dk.kl.mayors.inquiry.vault;

/** An entry is not what was put into the vault: its bytes were changed, or it was moved to another inquiry. */
public class VaultDamaged extends RuntimeException {

    VaultDamaged(String entryId) {
        super("Henvendelsen kan ikke læses: Teksten " + entryId + " er beskadiget eller flyttet i databasen. Bed driften om at hente den fra en "
            + "sikkerhedskopi.");
    }
}
