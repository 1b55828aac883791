package fr.crmdata.web.frame;

import fr.crmdata.api.identity.Session;
import fr.crmdata.api.web.Toast;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** Everything the frame around a page shows. */
public record View(
        Ui ui,
        Head head,
        Session session,
        List<MenuItem> menu,
        boolean folded,
        int unseen,
        Optional<Toast> toast,
        Content main) {

    /**
     * What stands in the head of a page.
     *
     * @param theme value of {@code data-theme}; empty for the machine's own
     * @param density value of {@code data-density}; empty for the normal one
     */
    public record Head(
            String title,
            String theme,
            String density,
            List<String> styles,
            List<String> scripts,
            String htmx,
            String icon) {}

    /** Two letters for the round badge. */
    public String initials() {
        return Initials.of(session.caller().name());
    }
}
