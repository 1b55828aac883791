package fr.crmdata.api.web;

import fr.crmdata.api.Language;
import java.util.List;
import java.util.Optional;

/** Finds things for the command palette while somebody types. Offered as an OSGi service. */
public interface PaletteSource {

    /** Small first. */
    int order();

    /** At most {@code limit} hits the caller may see, best first. Answers within a few milliseconds. */
    List<Item> find(String typed, int limit, Language language);

    /**
     * @param group heading it appears under
     * @param icon name of a Lucide icon
     * @param detail grey text behind the label
     */
    record Item(String group, String icon, String label, Optional<String> detail, String href) {}
}
