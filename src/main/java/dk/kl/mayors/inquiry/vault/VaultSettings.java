package dk.kl.mayors.inquiry.vault;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The vault's keys.
 *
 * @param keys 32 random bytes each, in Base64; the first one writes, all of them read
 */
@ConfigurationProperties("mayors.vault")
record VaultSettings(@DefaultValue List<String> keys) {

    /** Without the keys, so that no log shows them. */
    @Override
    public String toString() {
        return "VaultSettings[" + keys.size() + " keys]";
    }
}
