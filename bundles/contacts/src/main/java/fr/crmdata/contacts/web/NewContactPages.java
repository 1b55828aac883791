package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.OnDuplicate;
import fr.crmdata.contacts.book.AddressBook.Resembling;
import fr.crmdata.contacts.book.AddressBook.Saved;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The form for a new contact, which says while one types who may be there already. */
@Component(service = PageSet.class)
public final class NewContactPages implements PageSet {

    private static final int SHOWN = 4;

    private final Templates templates = new StaticTemplates();
    private final AddressBook book;
    private final FieldDesk fields;
    private final Wording wording;
    private final Access access;

    @Activate
    public NewContactPages(
            @Reference AddressBook book,
            @Reference FieldDesk fields,
            @Reference Wording wording,
            @Reference Access access) {
        this.book = book;
        this.fields = fields;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/new", this::show, this::create).post("/resembling", this::resembling);
    }

    private Answer show(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        var ui = wording.of(visit);
        var contactForm = new ContactForm(ui, form, start(visit), fields.all(), true);
        var alike = form.isRefused()
                ? resembling(ContactForm.draft(visit.form(), fields.all()), Optional.empty())
                : List.<Resembling>of();
        return new Answer.Page(
                ui.t("contacts.new.title"), Markup.of(templates.formPage(ui, contactForm, "/contacts/new", "", alike)));
    }

    /** What somebody searched for in vain is the beginning of a card. */
    private static Draft start(Visit visit) {
        var typed = visit.query("name").orElse("").strip();
        var draft = Draft.builder()
                .kind(visit.query("kind").orElse(""))
                .owner(visit.caller().id());
        if (typed.indexOf('@') > 0) {
            return draft.email(typed).build();
        }
        if (typed.chars().filter(Character::isDigit).count() >= 6) {
            return draft.phone(typed).build();
        }
        var space = typed.indexOf(' ');
        return draft.firstName(space < 0 ? "" : typed.substring(0, space))
                .lastName(typed.substring(space + 1))
                .name(typed)
                .build();
    }

    private Answer create(Visit visit) {
        var onDuplicate = visit.form("anyway").equals("yes") ? OnDuplicate.WARN : OnDuplicate.REFUSE;
        var saved = book.create(ContactForm.draft(visit.form(), fields.all()), onDuplicate);
        return new Answer.Redirect("/contacts/" + saved.contact().id()).saying(said(wording.of(visit), saved));
    }

    private static Toast said(Ui ui, Saved saved) {
        var name = saved.contact().details().name().display();
        var mended = CardSheets.sentences(ui, saved.repairs());
        return Toast.of((ui.t("contacts.new.done", name) + " " + mended).strip());
    }

    private Answer resembling(Visit visit) {
        access.require(ContactPermissions.READ);
        var found = resembling(ContactForm.draft(visit.form(), fields.all()), visit.query("except"));
        return new Answer.Fragment(Markup.of(templates.formAlike(wording.of(visit), found)));
    }

    /** What is half typed is not refused: then only the name and where it is are compared. */
    private List<Resembling> resembling(Draft draft, Optional<String> except) {
        try {
            return first(book.resembling(draft, except));
        } catch (ContactRefusal.Invalid unfinished) {
            try {
                return first(book.resembling(nameOnly(draft), except));
            } catch (ContactRefusal.Invalid nameless) {
                return List.of();
            }
        }
    }

    private static List<Resembling> first(List<Resembling> found) {
        return found.subList(0, Math.min(SHOWN, found.size()));
    }

    private static Draft nameOnly(Draft draft) {
        var only = Draft.builder()
                .kind(draft.kind())
                .name(draft.name())
                .firstName(draft.firstName())
                .lastName(draft.lastName());
        draft.addresses()
                .forEach(address -> only.address(new Draft.AddressText(List.of(), "", address.town(), "", "")));
        return only.build();
    }
}
