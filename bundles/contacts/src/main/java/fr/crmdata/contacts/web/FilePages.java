package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files on a card, and its picture. */
@Component(service = PageSet.class)
public final class FilePages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Activities activities;
    private final AddressBook book;
    private final CardSheets sheets;
    private final Wording wording;
    private final Access access;

    @Activate
    public FilePages(
            @Reference Activities activities,
            @Reference AddressBook book,
            @Reference CardSheets sheets,
            @Reference Wording wording,
            @Reference Access access) {
        this.activities = activities;
        this.book = book;
        this.sheets = sheets;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public void define(Site site) {
        site.form("/{id}/files", this::show, this::add)
                .get("/{id}/files/{file}", this::download)
                .post("/{id}/files/{file}/remove", this::remove)
                .form("/{id}/photo", this::photo, this::setPhoto)
                .post("/{id}/photo/remove", this::removePhoto);
    }

    private Answer show(Visit visit, Form form) {
        return box(visit, form);
    }

    private Answer.Fragment box(Visit visit, Form form) {
        var id = visit.path("id");
        return new Answer.Fragment(
                Markup.of(templates.cardFiles(
                        wording.of(visit), id, activities.attachments(id), form, access.may(ContactPermissions.WRITE))),
                form.isRefused() ? Map.of() : CardSheets.TIMELINE_CHANGED);
    }

    private Answer add(Visit visit) {
        var file =
                visit.upload("file").orElseThrow(() -> new ContactRefusal.Invalid("file", "contacts.card.file.none"));
        activities.attach(visit.path("id"), file.name(), file.mediaType(), file.content());
        return box(visit, Form.fresh());
    }

    /** Always to be kept, never to be shown as a page of this site. */
    private Answer download(Visit visit) {
        var file = file(visit);
        return new Answer.Download(file.name(), "application/octet-stream", out -> {
            try (var content = activities.open(file.id())) {
                content.transferTo(out);
            }
        });
    }

    private Activities.Attachment file(Visit visit) {
        var file = activities.attachment(visit.path("file"));
        if (!file.contactId().equals(visit.path("id"))) {
            throw new WebRefusal.NoPage();
        }
        return file;
    }

    private Answer remove(Visit visit) {
        var file = file(visit);
        activities.detach(file.id());
        return box(visit, Form.fresh())
                .saying(Toast.of(wording.of(visit).t("contacts.card.file.removed", file.name())));
    }

    /** The picture; after a refused one, the reason. */
    private Answer photo(Visit visit, Form form) {
        if (form.isRefused()) {
            var said = form.problems().values().stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .orElse("");
            return sheets.changed(visit, book.get(visit.path("id")), List.of()).saying(Toast.of(said));
        }
        var photo = activities.photo(visit.path("id")).orElseThrow(WebRefusal.NoPage::new);
        return new Answer.Download("photo", photo.mediaType(), out -> {
            try (var content = photo.content()) {
                content.transferTo(out);
            }
        });
    }

    private Answer setPhoto(Visit visit) {
        var file =
                visit.upload("photo").orElseThrow(() -> new ContactRefusal.Invalid("photo", "contacts.card.file.none"));
        activities.setPhoto(visit.path("id"), file.mediaType(), file.content());
        return sheets.changed(visit, book.get(visit.path("id")), List.of());
    }

    private Answer removePhoto(Visit visit) {
        activities.removePhoto(visit.path("id"));
        return sheets.changed(visit, book.get(visit.path("id")), List.of());
    }
}
