package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ExportFormat;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Exports;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Saved views of the list: their names, who sees them, and to whom they are sent when. */
@Component(service = PageSet.class)
public final class ViewPages implements PageSet {

    private static final String ADDRESS = "/contacts/views";

    private final Templates templates = new StaticTemplates();
    private final Views views;
    private final Exports exports;
    private final FieldDesk fields;
    private final Access access;
    private final Wording wording;

    @Activate
    public ViewPages(
            @Reference Views views,
            @Reference Exports exports,
            @Reference FieldDesk fields,
            @Reference Access access,
            @Reference Wording wording) {
        this.views = views;
        this.exports = exports;
        this.fields = fields;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public void define(Site site) {
        site.get("/views", this::list)
                .form("/views/{id}", this::show, this::change)
                .form("/views/{id}/schedule", this::show, this::schedule)
                .post("/views/{id}/send", this::send)
                .post("/views/{id}/delete", this::delete);
    }

    private Answer list(Visit visit) {
        access.require(ContactPermissions.READ);
        var ui = wording.of(visit);
        var customFields = fields.all();
        var rows = views.all().stream()
                .map(view -> ViewRow.of(view, customFields, ui))
                .toList();
        return new Answer.Page(ui.t("contacts.view.title"), Markup.of(templates.viewsList(ui, rows)));
    }

    private Answer show(Visit visit, Form form) {
        access.require(ContactPermissions.READ);
        var ui = wording.of(visit);
        var view = views.get(visit.path("id"));
        var formats = access.may(ContactPermissions.EXPORT) ? exports.formats() : List.<ExportFormat>of();
        var schedule = ScheduleForm.of(
                view.schedule(), form, formats.isEmpty() ? "" : formats.get(0).key());
        var main = templates.viewsView(
                ui, form, ViewRow.of(view, fields.all(), ui), Rights.of(access).shareViews(), formats, schedule);
        return new Answer.Page(view.name() + " — " + ui.t("contacts.view.title"), Markup.of(main));
    }

    private Answer change(Visit visit) {
        var view = views.get(visit.path("id"));
        views.change(
                view.id(),
                ReadVersion.of(visit),
                visit.form("name"),
                view.filter(),
                view.sort(),
                view.columns(),
                visit.form("shared").equals("yes"));
        return back(visit, ADDRESS, "contacts.view.saved");
    }

    private Answer schedule(Visit visit) {
        var view = views.get(visit.path("id"));
        var schedule = ScheduleForm.read(visit.form(), view.schedule());
        views.schedule(view.id(), schedule);
        return back(
                visit,
                ADDRESS + "/" + view.id(),
                schedule.isPresent() ? "contacts.view.scheduled" : "contacts.view.unscheduled");
    }

    private Answer send(Visit visit) {
        views.sendNow(visit.path("id"));
        return back(visit, ADDRESS + "/" + visit.path("id"), "contacts.view.sent");
    }

    private Answer delete(Visit visit) {
        views.delete(visit.path("id"));
        return back(visit, ADDRESS, "contacts.view.deleted");
    }

    private Answer back(Visit visit, String to, String said) {
        return new Answer.Redirect(to).saying(Toast.of(wording.of(visit).t(said)));
    }
}
