package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The form of a whole card, for those who change many fields at once. */
@Component(service = PageSet.class)
public final class WholeCardPages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final AddressBook book;
    private final FieldDesk fields;
    private final Wording wording;
    private final Access access;

    @Activate
    public WholeCardPages(
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
    public int order() {
        return LAST;
    }

    @Override
    public void define(Site site) {
        site.form("/{id}/edit", this::show, this::save);
    }

    private Answer show(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        var ui = wording.of(visit);
        var contact = book.get(visit.path("id"));
        var contactForm = new ContactForm(ui, form, Drafts.of(contact.details()), fields.all(), false);
        return new Answer.Page(
                ui.t("contacts.card.edit", contact.details().name().display()),
                Markup.of(templates.formPage(
                        ui, contactForm, visit.address(), String.valueOf(contact.version()), List.of())));
    }

    /** Refused when somebody else was faster; the form then holds what was typed, and saving again replaces theirs. */
    private Answer save(Visit visit) {
        var contact = book.get(visit.path("id"));
        var read = visit.form("version").equals(String.valueOf(contact.version())) ? contact.version() : 0;
        var saved = book.replace(contact.id(), read, ContactForm.draft(visit.form(), fields.all()));
        var ui = wording.of(visit);
        var said = (ui.t("contacts.card.saved") + " " + CardSheets.sentences(ui, saved.repairs())).strip();
        return new Answer.Redirect("/contacts/" + contact.id()).saying(Toast.of(said));
    }
}
