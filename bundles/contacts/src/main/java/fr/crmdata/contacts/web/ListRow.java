package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Fields;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contact as a line of the list shows it.
 *
 * @param company where a person works; empty text for none
 * @param next what is to be done next
 */
public record ListRow(Contact contact, String company, Optional<Activities.Task> next) {

    public Optional<Phone> phone() {
        return contact.details().phones().stream()
                .filter(phone -> phone.label() != Phone.Label.FAX)
                .findFirst();
    }

    public Optional<Email> email() {
        return contact.details().emails().stream().findFirst();
    }

    public String town() {
        return contact.details().addresses().stream()
                .map(PostalAddress::town)
                .filter(town -> !town.isEmpty())
                .findFirst()
                .orElse("");
    }

    public String postalCode() {
        return contact.details().addresses().stream()
                .map(PostalAddress::postalCode)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Second line on a phone: company and town. */
    public String where() {
        return Stream.of(company, town()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    public String custom(Column column, Ui ui, CustomFields customFields) {
        return Fields.find(column.key(), customFields)
                .map(field -> ui.fields().value(field, field.read(contact.details())))
                .orElse("");
    }
}
