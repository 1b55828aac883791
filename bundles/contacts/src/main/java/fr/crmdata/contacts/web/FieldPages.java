package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings of the address book: the fields that the client's administrator adds to the cards. */
@Component(service = {PageSet.class, Navigation.class})
public final class FieldPages implements PageSet, Navigation {

    private static final String ADDRESS = "/contacts/settings";

    private final Templates templates = new StaticTemplates();
    private final FieldDesk fields;
    private final Access access;
    private final Wording wording;

    @Activate
    public FieldPages(@Reference FieldDesk fields, @Reference Access access, @Reference Wording wording) {
        this.fields = fields;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public List<Entry> entries(Language language) {
        return List.of(new Entry(
                Section.MANAGEMENT,
                60,
                "settings",
                wording.in(language).t("contacts.setting.menu"),
                ADDRESS,
                ContactPermissions.SETTINGS,
                Optional.empty()));
    }

    @Override
    public void define(Site site) {
        site.get("/settings", this::list)
                .form("/settings/fields/new", this::showNew, this::add)
                .post("/settings/fields/{key}/move", this::move)
                .post("/settings/fields/{key}/archive", this::archive)
                .form("/settings/fields/{key}", this::show, this::change);
    }

    private Answer list(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        var ui = wording.of(visit);
        var all = fields.all();
        var active = all.active();
        var lines = new ArrayList<FieldLine>();
        for (var i = 0; i < active.size(); i++) {
            var field = active.get(i);
            lines.add(new FieldLine(field, fields.used(field.key()), i == 0, i == active.size() - 1));
        }
        all.all().stream()
                .filter(CustomField::archived)
                .forEach(field -> lines.add(new FieldLine(field, fields.used(field.key()), true, true)));
        return new Answer.Page(ui.t("contacts.setting.title"), Markup.of(templates.settingsFields(ui, lines)));
    }

    private Answer showNew(Visit visit, Form form) {
        access.require(ContactPermissions.SETTINGS);
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("contacts.setting.field.add"),
                Markup.of(templates.settingsField(ui, form, FieldForm.fresh(form))));
    }

    private Answer add(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        var position = fields.all().all().stream()
                .mapToInt(CustomField::position)
                .max()
                .orElse(0);
        var added = fields.add(FieldForm.read(visit.form(), Optional.empty(), position + 1));
        return back(visit, "contacts.setting.field.added", added);
    }

    private Answer back(Visit visit, String said, CustomField field) {
        var ui = wording.of(visit);
        return new Answer.Redirect(ADDRESS).saying(Toast.of(ui.t(said, field.label(ui.language()))));
    }

    private CustomField field(Visit visit) {
        access.require(ContactPermissions.SETTINGS);
        return fields.all().find(visit.path("key")).orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer show(Visit visit, Form form) {
        var field = field(visit);
        var ui = wording.of(visit);
        var shown = FieldForm.of(field, fields.used(field.key()), form, ui);
        return new Answer.Page(
                field.label(ui.language()) + " — " + ui.t("contacts.setting.fields"),
                Markup.of(templates.settingsField(ui, form, shown)));
    }

    private Answer change(Visit visit) {
        var field = field(visit);
        var changed = fields.change(FieldForm.read(visit.form(), Optional.of(field), field.position()));
        return back(visit, "contacts.setting.field.saved", changed);
    }

    /** The positions of all are written anew, 1, 2, 3 …, as far as they differ. */
    private Answer move(Visit visit) {
        var moved = field(visit);
        var order = new ArrayList<>(fields.all().active());
        var from = order.indexOf(moved);
        var to = from + (visit.form("by").equals("up") ? -1 : 1);
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            for (var i = 0; i < order.size(); i++) {
                if (order.get(i).position() != i + 1) {
                    fields.change(at(i + 1, order.get(i)));
                }
            }
        }
        return new Answer.Redirect(ADDRESS);
    }

    private static CustomField at(int position, CustomField field) {
        return new CustomField(
                field.key(),
                field.labelFr(),
                field.labelEn(),
                field.type(),
                field.scope(),
                field.choices(),
                field.required(),
                position,
                field.archived());
    }

    private Answer archive(Visit visit) {
        var archived = visit.form("archived").equals("yes");
        var field = fields.archive(field(visit).key(), archived);
        return back(
                visit, archived ? "contacts.setting.field.archived.done" : "contacts.setting.field.unarchived", field);
    }
}
