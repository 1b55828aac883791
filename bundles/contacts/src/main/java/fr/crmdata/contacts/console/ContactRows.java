package fr.crmdata.contacts.console;

import fr.crmdata.api.console.Output;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.PhoneNumbers;

/** Contacts as rows of a table. */
final class ContactRows {

    private final Output.Rows rows;
    private final PhoneNumbers numbers;

    ContactRows(Output out, PhoneNumbers numbers) {
        this.rows = out.table("id", "name", "kind", "status", "town", "phone", "email", "matched");
        this.numbers = numbers;
    }

    void add(Contact contact, String matched) {
        var details = contact.details();
        rows.row(
                contact.id(),
                details.name().display(),
                Drafts.key(details.kind()),
                Drafts.key(details.status()),
                details.addresses().stream()
                        .findFirst()
                        .map(address -> address.town())
                        .orElse(""),
                details.phones().stream()
                        .findFirst()
                        .map(phone -> numbers.display(phone.number()))
                        .orElse(""),
                details.emails().stream()
                        .findFirst()
                        .map(email -> email.address())
                        .orElse(""),
                matched);
    }

    void print() {
        rows.print();
    }
}
