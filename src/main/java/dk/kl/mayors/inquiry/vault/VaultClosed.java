package dk.kl.mayors.inquiry.vault;

/** The key that seals an entry is not there. Nothing is lost: with the key back in its place the entry opens again. */
public class VaultClosed extends RuntimeException {

    private VaultClosed(String sentence) {
        super(sentence);
    }

    static VaultClosed noKey() {
        return new VaultClosed("Henvendelser kan ikke gemmes eller åbnes: Der er ingen nøgle. Bed driften om at sætte MAYORS_VAULT_KEYS.");
    }

    static VaultClosed missing(String keyId) {
        return new VaultClosed("Henvendelsen kan ikke åbnes: Nøglen " + keyId + " mangler. Bed driften om at sætte den ind i MAYORS_VAULT_KEYS igen.");
    }
}
