package dk.kl.mayors.staff;

import dk.kl.mayors.engine.BusinessNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells Cockpit what staff call the business keys in its tables. */
@RestController
class NamesForCockpit {

    private static final int MOST = 200;

    private final List<BusinessNames> names;

    NamesForCockpit(List<BusinessNames> names) {
        this.names = names;
    }

    /** The names of those keys that have one; only the first two hundred are looked up. */
    @GetMapping("/business-names")
    Map<String, String> of(@RequestParam List<String> key) {
        Map<String, String> found = new LinkedHashMap<>();
        key.stream().limit(MOST).forEach(one -> names.forEach(source -> source.of(one).ifPresent(name -> found.put(one, name))));
        return found;
    }
}
