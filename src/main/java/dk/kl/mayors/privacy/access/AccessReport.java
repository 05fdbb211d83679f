package dk.kl.mayors.privacy.access;

import dk.kl.mayors.personaldata.DataKeeper.Entry;
import java.util.List;

/**
 * Everything that is kept about one person.
 *
 * @param made    when, in Danish
 * @param complete whether everything is there; false when the reader may not see all content
 * @param sections one for each keeper, those without anything included
 */
record AccessReport(String name, String role, List<String> mandates, String made, boolean self, boolean complete, List<Section> sections) {

    /** The sections that have something. */
    public List<Section> filled() {
        return sections.stream().filter(section -> !section.entries().isEmpty()).toList();
    }

    /** The sections without anything. */
    public List<Section> empty() {
        return sections.stream().filter(section -> section.entries().isEmpty()).toList();
    }

    /** What one keeper tells. */
    record Section(String name, List<Entry> entries) {
    }
}
