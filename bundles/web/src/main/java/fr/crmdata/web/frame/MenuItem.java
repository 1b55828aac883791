package fr.crmdata.web.frame;

import fr.crmdata.api.web.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the menu as a template draws it.
 *
 * @param heading stands above it; empty unless it is the first of a section with a heading
 * @param current whether the page belongs to it
 * @param onPhone whether it has a place at the bottom of a small screen
 */
public record MenuItem(
        String heading,
        String icon,
        String label,
        String href,
        Optional<String> key,
        boolean current,
        boolean onPhone) {

    private static final int PLACES_ON_PHONE = 4;

    /** @param path where the page is */
    static List<MenuItem> items(Ui ui, List<Navigation.Entry> entries, String path) {
        var items = new ArrayList<MenuItem>();
        items.add(new MenuItem("", "sun", ui.t("home.title"), "/", Optional.of("d"), path.equals("/"), true));
        var here = entries.stream()
                .map(Navigation.Entry::href)
                .filter(href -> leadsTo(href, path))
                .max(java.util.Comparator.comparing(String::length))
                .orElse("");
        var section = Navigation.Section.WORK;
        for (var entry : entries) {
            var heading = entry.section() == section
                    ? ""
                    : ui.t("menu." + entry.section().name());
            section = entry.section();
            items.add(new MenuItem(
                    heading,
                    entry.icon(),
                    entry.label(),
                    entry.href(),
                    entry.key(),
                    entry.href().equals(here),
                    items.size() < PLACES_ON_PHONE));
        }
        return items;
    }

    private static boolean leadsTo(String href, String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
