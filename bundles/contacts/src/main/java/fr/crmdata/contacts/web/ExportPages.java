package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactLists.Selection;
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

/** What the list shows, or what is ticked in it, as a file. A dialog over the list, or a page of its own. */
@Component(service = PageSet.class)
public final class ExportPages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Exports exports;
    private final ContactLists lists;
    private final Views views;
    private final FieldDesk fields;
    private final Access access;
    private final Wording wording;

    @Activate
    public ExportPages(
            @Reference Exports exports,
            @Reference ContactLists lists,
            @Reference Views views,
            @Reference FieldDesk fields,
            @Reference Access access,
            @Reference Wording wording) {
        this.exports = exports;
        this.lists = lists;
        this.views = views;
        this.fields = fields;
        this.access = access;
        this.wording = wording;
    }

    @Override
    public void define(Site site) {
        site.get("/export", this::choose)
                .get("/export/file", this::download)
                .post("/export/selection", this::chooseForTicked)
                .post("/export/selection/file", this::downloadTicked);
    }

    private Answer choose(Visit visit) {
        access.require(ContactPermissions.EXPORT);
        var ui = wording.of(visit);
        var address = ListAddress.of(visit, views, fields.all());
        var chips = new FilterWords(ui, fields.all()).chips(address);
        var count = lists.count(address.query());
        var form = templates.exportsForm(ui, address, exports.formats(), chips, count, List.of(), visit.isPartial());
        return visit.isPartial()
                ? new Answer.Fragment(Markup.of(templates.exportsDialog(ui, Markup.in(Markup.of(form)))))
                : page(ui, form);
    }

    private Answer page(Ui ui, gg.jte.models.runtime.JteModel form) {
        return new Answer.Page(
                ui.t("contacts.export.title"), Markup.of(templates.exportsPage(ui, Markup.in(Markup.of(form)))));
    }

    private Answer download(Visit visit) {
        access.require(ContactPermissions.EXPORT);
        var query = ListAddress.of(visit, views, fields.all()).query();
        return file(visit.query("format").orElse(""), new Selection.AllOf(query));
    }

    /** Everything is looked up before the first byte is sent; a refusal can still be said. */
    private Answer file(String key, Selection selection) {
        var format = exports.format(key);
        return new Answer.Download(
                exports.fileName(format.key()), format.mediaType(), out -> exports.write(selection, format.key(), out));
    }

    private Answer chooseForTicked(Visit visit) {
        access.require(ContactPermissions.EXPORT);
        var ui = wording.of(visit);
        var address = ListAddress.of(visit, views, fields.all());
        if (visit.form("all").equals("yes")) {
            return new Answer.Redirect(address.href("/contacts/export"));
        }
        var ids = ids(visit);
        return page(ui, templates.exportsForm(ui, address, exports.formats(), List.of(), ids.size(), ids, false));
    }

    private static List<String> ids(Visit visit) {
        return visit.form().getOrDefault("id", List.of());
    }

    private Answer downloadTicked(Visit visit) {
        access.require(ContactPermissions.EXPORT);
        return file(visit.form("format"), new Selection.These(ids(visit)));
    }
}
