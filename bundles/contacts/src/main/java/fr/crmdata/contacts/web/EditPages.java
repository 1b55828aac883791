package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.Change;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.web.EditForm.Conflict;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Editing a contact in place, one field or one entry of a list at a time. Two people who change different fields do not get
 * into each other's way; of the same field, the second is told what the first did, and what was typed stays.
 */
@Component(service = PageSet.class)
public final class EditPages implements PageSet {

    private static final int LATEST = 50;
    private static final String NEW = "new";
    /** What can be edited in the list of contacts. */
    private static final Set<String> CELLS = Set.of("status", "tags", "owner");

    private final Templates templates = new StaticTemplates();
    private final AddressBook book;
    private final FieldDesk fields;
    private final CardSheets sheets;
    private final Wording wording;
    private final Access access;

    @Activate
    public EditPages(
            @Reference AddressBook book,
            @Reference FieldDesk fields,
            @Reference CardSheets sheets,
            @Reference Wording wording,
            @Reference Access access) {
        this.book = book;
        this.fields = fields;
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
        site.form("/{id}/edit/{field}", this::showField, this::saveField)
                .form("/{id}/edit/{field}/{at}", this::showEntry, this::saveEntry)
                .post("/{id}/edit/{field}/{at}/remove", this::removeEntry)
                .post("/{id}/edit/{field}/{at}/first", this::liftEntry);
    }

    // One field

    private Answer showField(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        var ui = wording.of(visit);
        var contact = book.get(visit.path("id"));
        var key = visit.path("field");
        var inputs = new Inputs(ui, fields.all()).of(contact, key);
        return drawn(
                ui,
                new EditForm(
                        "edit-" + key.replace('.', '-'),
                        contact.id(),
                        visit.address() + (isCell(visit) ? "?at=cell" : ""),
                        ui.fields().labelOf(key, fields.all()),
                        "",
                        contact.version(),
                        inputs,
                        form,
                        conflicts(ui, contact, form, key),
                        "",
                        isCell(visit)));
    }

    private static boolean isCell(Visit visit) {
        return visit.query("at").filter("cell"::equals).isPresent();
    }

    private Answer drawn(Ui ui, EditForm edit) {
        var headers = edit.form().isRefused() ? Map.of("HX-Retarget", "#" + edit.id()) : Map.<String, String>of();
        return new Answer.Fragment(Markup.of(templates.cardEdit(ui, edit)), headers);
    }

    private Answer saveField(Visit visit) {
        var contact = book.get(visit.path("id"));
        var key = editable(visit, contact);
        var draft = Typed.field(visit, contact.details(), key);
        var saved = book.change(contact.id(), version(visit, contact, key), draft, Set.of(key));
        if (isCell(visit)) {
            return cell(visit, saved.contact(), key);
        }
        return sheets.changed(visit, saved.contact(), saved.repairs());
    }

    /** Lists are not edited as a whole. */
    private String editable(Visit visit, Contact contact) {
        var key = visit.path("field");
        var known =
                !new Inputs(wording.of(visit), fields.all()).of(contact, key).isEmpty();
        if (!known || (isCell(visit) && !CELLS.contains(key))) {
            throw new WebRefusal.NoPage();
        }
        return key;
    }

    private Answer cell(Visit visit, Contact contact, String key) {
        var ui = wording.of(visit);
        return new Answer.Fragment(Markup.of(
                switch (key) {
                    case "status" -> templates.listCellStatus(ui, contact, true);
                    case "tags" -> templates.listCellTags(ui, contact, true);
                    case "owner" -> templates.listCellOwner(ui, contact, true);
                    default -> throw new WebRefusal.NoPage();
                }));
    }

    /** The version that was read; the present one if nobody has changed this field since. */
    private long version(Visit visit, Contact contact, String key) {
        var read = ReadVersion.of(visit);
        return changes(contact, read, key).findAny().isEmpty() ? contact.version() : read;
    }

    private record Happened(Revision revision, Change change) {}

    /** What became of a field since a version, the latest first. */
    private Stream<Happened> changes(Contact contact, long since, String key) {
        if (contact.version() <= since) {
            return Stream.of();
        }
        return book.history(contact.id(), Optional.empty(), LATEST).items().stream()
                .filter(revision -> revision.version() > since)
                .flatMap(revision -> revision.changes().stream().map(change -> new Happened(revision, change)))
                .filter(happened -> happened.change().field().key().equals(key));
    }

    private List<Conflict> conflicts(Ui ui, Contact contact, Form form, String key) {
        var read = ReadVersion.number(form.value("version", "")).orElse(contact.version());
        return changes(contact, read, key)
                .map(happened -> new Conflict(
                        happened.revision().userName(),
                        ui.ago(happened.revision().at()),
                        ui.fields()
                                .value(
                                        happened.change().field(),
                                        happened.change().before()),
                        ui.fields()
                                .value(
                                        happened.change().field(),
                                        happened.change().after())))
                .toList();
    }

    // One entry of a list

    private Answer showEntry(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        var ui = wording.of(visit);
        var contact = book.get(visit.path("id"));
        var list = visit.path("field");
        var entries = Typed.entries(contact.details(), list);
        var at = place(visit.path("at"), entries, form.value("was", ""));
        var isNew = at >= entries.size();
        var inputs = new Inputs(ui, fields.all()).entry(list, Drafts.of(contact.details()), at);
        return drawn(
                ui,
                new EditForm(
                        "edit-" + list + "-" + visit.path("at"),
                        contact.id(),
                        visit.address(),
                        ui.fields().labelOf(list + "[0]", fields.all()),
                        isNew ? "" : entries.get(at),
                        contact.version(),
                        inputs,
                        form,
                        conflicts(ui, contact, form, list),
                        isNew ? "" : visit.address() + "/remove",
                        false));
    }

    /** Where the entry is: where it was, unless others have moved it; behind all others when it is new or gone. */
    private static int place(String at, List<String> entries, String was) {
        if (at.equals(NEW)) {
            return entries.size();
        }
        var place =
                ReadVersion.number(at).filter(number -> number < entries.size()).map(Long::intValue);
        if (was.isEmpty()
                || place.filter(known -> entries.get(known).equals(was)).isPresent()) {
            return place.orElse(entries.size());
        }
        var found = entries.indexOf(was);
        return found < 0 ? entries.size() : found;
    }

    private Answer saveEntry(Visit visit) {
        var contact = book.get(visit.path("id"));
        var list = visit.path("field");
        var at = place(visit.path("at"), Typed.entries(contact.details(), list), visit.form("was"));
        var draft = Typed.entry(visit, contact.details(), list, at);
        var saved = book.change(contact.id(), version(visit, contact, list), draft, Set.of(list));
        return sheets.changed(visit, saved.contact(), saved.repairs());
    }

    private Answer removeEntry(Visit visit) {
        var contact = book.get(visit.path("id"));
        var list = visit.path("field");
        var at = place(visit.path("at"), Typed.entries(contact.details(), list), visit.form("was"));
        var draft = Typed.without(contact.details(), list, at);
        var saved = book.change(contact.id(), contact.version(), draft, Set.of(list));
        return sheets.changed(visit, saved.contact(), saved.repairs());
    }

    private Answer liftEntry(Visit visit) {
        var contact = book.get(visit.path("id"));
        var list = visit.path("field");
        var at = place(visit.path("at"), Typed.entries(contact.details(), list), visit.form("was"));
        var draft = Typed.first(contact.details(), list, at);
        var saved = book.change(contact.id(), contact.version(), draft, Set.of(list));
        return sheets.changed(visit, saved.contact(), saved.repairs());
    }
}
