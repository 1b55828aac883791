package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the list as it is shown for the next time: as a new view, or in the view that was changed. */
@Component(service = PageSet.class)
public final class SaveViewPage implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Views views;
    private final FieldDesk fields;
    private final Wording wording;
    private final Access access;

    @Activate
    public SaveViewPage(
            @Reference Views views, @Reference FieldDesk fields, @Reference Wording wording, @Reference Access access) {
        this.views = views;
        this.fields = fields;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/save-view", this::show, this::save);
    }

    private Answer show(Visit visit, Form form) {
        access.require(ContactPermissions.READ);
        var ui = wording.of(visit);
        var address = ListAddress.of(visit, views, fields.all());
        var shares = Rights.of(access).shareViews();
        return new Answer.Page(
                ui.t("contacts.list.save-view"), Markup.of(templates.listSavePage(ui, form, address, shares)));
    }

    private Answer save(Visit visit) {
        var ui = wording.of(visit);
        var shown = ListAddress.of(visit, views, fields.all());
        var saved = visit.query("over").isPresent() && shown.view().isPresent()
                ? over(shown.view().get(), shown)
                : views.save(
                        visit.form("name"),
                        shown.filter(),
                        shown.sort(),
                        shown.columns(),
                        visit.form("shared").equals("yes"));
        return new Answer.Redirect("/contacts?view=" + saved.id())
                .saying(Toast.of(ui.t("contacts.list.view.saved", saved.name())));
    }

    private Views.View over(Views.View view, ListAddress shown) {
        return views.change(
                view.id(), view.version(), view.name(), shown.filter(), shown.sort(), shown.columns(), view.shared());
    }
}
