package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A contact's card, its history, and the card's end and return. */
@Component(service = PageSet.class)
public final class CardPages implements PageSet {

    private static final int REVISIONS = 30;

    private final Templates templates = new StaticTemplates();
    private final AddressBook book;
    private final CardSheets sheets;
    private final Wording wording;
    private final Access access;

    @Activate
    public CardPages(
            @Reference AddressBook book,
            @Reference CardSheets sheets,
            @Reference Wording wording,
            @Reference Access access) {
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
        site.get("/{id}", this::show)
                .get("/{id}/identity", this::identity)
                .get("/{id}/history", this::history)
                .post("/{id}/history/{revision}/{field}", this::restoreValue)
                .post("/{id}/delete", this::delete)
                .post("/{id}/restore", this::restore);
    }

    private Answer show(Visit visit) {
        return living(visit)
                .<Answer>map(contact -> new Answer.Page(
                        contact.details().name().display(),
                        Markup.of(templates.cardPage(wording.of(visit), sheets.view(visit, contact)))))
                .orElseGet(() -> gone(visit));
    }

    /** Empty when it was deleted; refused when there never was one. */
    private Optional<Contact> living(Visit visit) {
        var found = book.find(visit.path("id"));
        return found.isEmpty()
                ? Optional.of(book.get(visit.path("id")))
                : found.filter(contact -> !contact.isDeleted());
    }

    /** What was merged leads on; what was deleted can be brought back. */
    private Answer gone(Visit visit) {
        var ui = wording.of(visit);
        var contact = book.find(visit.path("id")).orElseThrow(() -> new ContactRefusal.Unknown(visit.path("id")));
        if (contact.mergedInto().isPresent()) {
            var said = ui.t("contacts.card.merged", contact.details().name().display());
            return new Answer.Redirect("/contacts/" + contact.mergedInto().get()).saying(Toast.of(said));
        }
        var last =
                book.history(contact.id(), Optional.empty(), 1).items().stream().findFirst();
        return new Answer.Page(
                ui.t("contacts.card.deleted"),
                Markup.of(templates.cardGone(ui, contact, last, access.may(ContactPermissions.DELETE))));
    }

    private Answer identity(Visit visit) {
        return sheets.changed(visit, book.get(visit.path("id")), java.util.List.of());
    }

    private Answer history(Visit visit) {
        var ui = wording.of(visit);
        var contact = living(visit);
        if (contact.isEmpty()) {
            return gone(visit);
        }
        var revisions = book.history(contact.get().id(), visit.query("cursor"), REVISIONS);
        return new Answer.Page(
                ui.t("contacts.card.history.of", contact.get().details().name().display()),
                Markup.of(templates.cardHistory(
                        ui,
                        sheets.head(contact.get()),
                        revisions,
                        visit.query("cursor").isPresent())));
    }

    private Answer restoreValue(Visit visit) {
        var contact = book.get(visit.path("id"));
        var ui = wording.of(visit);
        var saved = book.restoreValue(contact.id(), contact.version(), visit.path("revision"), visit.path("field"));
        var undo = undoOf(saved.contact());
        return new Answer.Redirect("/contacts/" + contact.id() + "/history")
                .saying(undo.map(address -> Toast.undoable(ui.t("contacts.card.restored-value"), address))
                        .orElse(Toast.of(ui.t("contacts.card.restored-value"))));
    }

    /** Taking back what was just put back is putting back what it replaced. */
    private Optional<String> undoOf(Contact contact) {
        return book.history(contact.id(), Optional.empty(), 1).items().stream()
                .filter(revision -> revision.changes().size() == 1)
                .map(revision -> "/contacts/" + contact.id() + "/history/" + revision.id() + "/" + key(revision))
                .findFirst();
    }

    private static String key(Revision revision) {
        return revision.changes().get(0).field().key();
    }

    private Answer delete(Visit visit) {
        var contact = book.get(visit.path("id"));
        var ui = wording.of(visit);
        book.delete(contact.id(), contact.version());
        var said = ui.t("contacts.card.deleted.said", contact.details().name().display());
        return new Answer.Redirect(ListAddress.PATH)
                .saying(Toast.undoable(said, "/contacts/" + contact.id() + "/restore"));
    }

    private Answer restore(Visit visit) {
        var ui = wording.of(visit);
        var contact = book.restore(visit.path("id"));
        return new Answer.Redirect("/contacts/" + contact.id())
                .saying(Toast.of(
                        ui.t("contacts.card.restored", contact.details().name().display())));
    }
}
