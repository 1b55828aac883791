package fr.crmdata.web.frame;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Inbox;
import fr.crmdata.api.web.Toast;
import fr.crmdata.web.Cookies;
import fr.crmdata.web.assets.AssetSet;
import fr.crmdata.web.assets.ShellAssets;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is around every page: head, bar, menu, corner for messages. */
@Component(service = Frame.class)
public final class Frame {

    private final Templates templates = new StaticTemplates();
    private final Menu menu;
    private final Inbox inbox;
    private final ShellAssets assets;
    private final Cookies cookies;

    @Activate
    public Frame(
            @Reference Menu menu, @Reference Inbox inbox, @Reference ShellAssets assets, @Reference Cookies cookies) {
        this.menu = menu;
        this.inbox = inbox;
        this.assets = assets;
        this.cookies = cookies;
    }

    /** A page for somebody who is signed in; called within their scope. */
    public String around(
            Answer.Page page,
            HttpServletRequest request,
            Session session,
            Optional<AssetSet> area,
            Optional<Toast> toast) {
        var preferences = session.preferences();
        var ui = new Ui(preferences.language());
        var view = new View(
                ui,
                head(page.title(), themeName(preferences), densityName(preferences), area),
                session,
                MenuItem.items(ui, menu.entries(preferences.language()), request.getRequestURI()),
                cookies.isSet(request, "crmdata-menu", "folded"),
                inbox.unseen(),
                toast,
                Markup.in(page.main()));
        return templates.layout(view).render();
    }

    /** A page without menu, for somebody whom we do not know yet. */
    public String bare(Answer.Page page, HttpServletRequest request, Language language, Optional<AssetSet> area) {
        var theme = Stream.of("light", "dark")
                .filter(name -> cookies.isSet(request, "crmdata-theme", name))
                .findFirst()
                .orElse("");
        var head = head(page.title(), theme, "", area);
        return templates.bare(new Ui(language), head, Markup.in(page.main())).render();
    }

    private View.Head head(String title, String theme, String density, Optional<AssetSet> area) {
        var styles =
                Stream.concat(assets.files().styles().stream(), area.map(AssetSet::styles).orElse(List.of()).stream());
        var scripts = Stream.concat(
                Stream.of(assets.address("main.js")), area.map(AssetSet::scripts).orElse(List.of()).stream());
        return new View.Head(
                title,
                theme,
                density,
                styles.toList(),
                scripts.toList(),
                assets.address("htmx.min.js"),
                assets.address("mark.svg"));
    }

    private static String themeName(Preferences preferences) {
        return switch (preferences.theme()) {
            case SYSTEM -> "";
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    private static String densityName(Preferences preferences) {
        return switch (preferences.density()) {
            case TIGHT -> "tight";
            case NORMAL -> "";
            case AIRY -> "airy";
        };
    }
}
