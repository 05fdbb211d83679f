package dk.kl.mayors.engine;

import java.util.Optional;

/** Says what staff call the thing that a business key stands for, so that nobody has to read codes. */
public interface BusinessNames {

    /** The name, for instance "Aarhus" for {@code 0751-2022-01-01}; never a person's. Empty when the key is of another kind. */
    Optional<String> of(String businessKey);
}
