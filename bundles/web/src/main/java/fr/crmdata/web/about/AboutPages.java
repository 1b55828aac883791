package fr.crmdata.web.about;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What this product is and whose work is in it. */
@Component(service = Pages.class)
public final class AboutPages implements Pages {

    private final Templates templates = new StaticTemplates();
    private final String version;

    @Activate
    public AboutPages(BundleContext bundle) {
        this(bundle.getBundle().getVersion().toString());
    }

    private AboutPages(String version) {
        this.version = version;
    }

    public static AboutPages of(String version) {
        return new AboutPages(version);
    }

    @Override
    public String path() {
        return "about";
    }

    @Override
    public void define(Site site) {
        site.get("", this::show);
    }

    private Answer show(Visit visit) {
        var ui = new Ui(visit.language());
        return new Answer.Page(ui.t("about.title"), Markup.of(templates.about(ui, version, licences())));
    }

    private static String licences() {
        try (var in = AboutPages.class.getResourceAsStream("/fr/crmdata/web/licences.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
