package fr.crmdata.api.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Permission;
import java.util.List;
import java.util.Optional;

/** Entries of the menu. Offered as an OSGi service; the shell shows those that the caller may use. */
public interface Navigation {

    List<Entry> entries(Language language);

    /**
     * @param order within the section, small first
     * @param icon name of a Lucide icon
     * @param needed without it the entry is not shown
     * @param key second key after G that leads there, such as {@code c}
     */
    record Entry(
            Section section,
            int order,
            String icon,
            String label,
            String href,
            Permission needed,
            Optional<String> key) {}

    enum Section {
        /** What everybody does all day; on a phone, the first four are at the bottom. */
        WORK,
        /** What leads a team. */
        TEAM,
        /** The client's administration. */
        MANAGEMENT,
        /** The operator's staff only. */
        OPERATOR
    }
}
