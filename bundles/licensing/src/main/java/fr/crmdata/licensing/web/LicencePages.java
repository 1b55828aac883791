package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.Licences;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Licence files for servers on a client's premises: issuing, keys, and the licence of this server. */
@Component(service = PageSet.class)
public final class LicencePages implements PageSet {

    private static final int MOST_BYTES = 100_000;

    private final Templates templates = new StaticTemplates();
    private final Licences licences;
    private final Wording wording;
    private final Access access;

    @Activate
    public LicencePages(@Reference Licences licences, @Reference Wording wording, @Reference Access access) {
        this.licences = licences;
        this.wording = wording;
        this.access = access;
    }

    /**
     * What the page shows.
     *
     * @param installation what distinguishes this server
     * @param isNeeded whether this server needs a licence at all
     */
    public record View(
            List<Licences.Issued> issued, Optional<Licences.Status> installed, String installation, boolean isNeeded) {}

    @Override
    public void define(Site site) {
        site.get("/licences", this::list)
                .form("/licences/new", this::form, this::issue)
                .form("/licences/install", this::installForm, this::install)
                .get("/licences/keys", this::keys)
                .get("/licences/keys/file", this::keyFile)
                .post("/licences/keys/rotate", this::rotate)
                .post("/licences/keys/{key}/revoke", this::revoke)
                .get("/licences/{id}", this::show)
                .get("/licences/{id}/file", this::file);
    }

    private Answer list(Visit visit) {
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.licences"),
                Markup.of(templates.licencesList(
                        ui,
                        new View(
                                licences.issued(Optional.empty()),
                                licences.installed(),
                                licences.installation(),
                                licences.isNeeded()))));
    }

    private Answer form(Visit visit, Form form) {
        access.require(LicensingPermissions.LICENCES);
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.licence.issue"),
                Markup.of(
                        templates.licencesForm(ui, form, visit.query("contract").orElse(""))));
    }

    private Answer issue(Visit visit) {
        var issued = licences.issue(
                Typed.text(visit, "contract"),
                Optional.of(visit.form("installation")).filter(id -> !id.isEmpty()),
                Typed.day(visit, "until"),
                Typed.number(visit, "graceDays"));
        return new Answer.Redirect("/licensing/licences/" + issued.licence().id())
                .saying(Toast.of(wording.of(visit).t("licensing.web.licence.issued")));
    }

    private Answer show(Visit visit) {
        var ui = wording.of(visit);
        var id = visit.path("id");
        return new Answer.Page(
                ui.t("licensing.web.licence"), Markup.of(templates.licencesLicence(ui, id, licences.text(id))));
    }

    private Answer file(Visit visit) {
        var id = visit.path("id");
        var text = licences.text(id);
        return new Answer.Download(
                id + ".licence", "text/plain; charset=utf-8", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer installForm(Visit visit, Form form) {
        access.require(LicensingPermissions.LICENCES);
        var ui = wording.of(visit);
        return new Answer.Page(ui.t("licensing.web.licence.install"), Markup.of(templates.licencesInstall(ui, form)));
    }

    private Answer install(Visit visit) {
        var text = visit.upload("file").map(LicencePages::read).filter(read -> !read.isBlank());
        var read = text.orElseGet(() -> Typed.text(visit, "text"));
        if (visit.form("what").equals("keys")) {
            licences.trust(read, Optional.of(visit.form("fingerprint")).filter(told -> !told.isBlank()));
        } else {
            licences.install(read);
        }
        return new Answer.Redirect("/licensing/licences")
                .saying(Toast.of(wording.of(visit).t("licensing.web.licence.installed")));
    }

    private static String read(Visit.Upload upload) {
        try {
            return new String(upload.content().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer keys(Visit visit) {
        var ui = wording.of(visit);
        return new Answer.Page(ui.t("licensing.web.keys"), Markup.of(templates.licencesKeys(ui, licences.keys())));
    }

    private Answer keyFile(Visit visit) {
        var text = licences.keyFile();
        return new Answer.Download(
                "crmdata-keys.txt",
                "text/plain; charset=utf-8",
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer rotate(Visit visit) {
        var key = licences.rotate();
        return new Answer.Redirect("/licensing/licences/keys")
                .saying(Toast.of(wording.of(visit).t("licensing.web.keys.rotated", key.id())));
    }

    private Answer revoke(Visit visit) {
        licences.revoke(visit.path("key"));
        return new Answer.Redirect("/licensing/licences/keys")
                .saying(Toast.of(wording.of(visit).t("licensing.web.keys.revoked", visit.path("key"))));
    }
}
