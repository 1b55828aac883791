package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * What a field of a contact holds, in words.
 *
 * @param value may have several lines
 */
public record Fact(String label, String value) {

    /** All that is known of a contact, in the order of a card; the name is left out. */
    static List<Fact> of(ContactDetails details, CustomFields customFields, Ui ui) {
        var texts = ui.fields();
        var facts = new ArrayList<Fact>();
        for (var field : Fields.of(customFields, details)) {
            var value = texts.value(field, field.read(details));
            if (!value.isEmpty() && !field.key().equals("name")) {
                facts.add(new Fact(texts.label(field), value));
            }
        }
        return facts;
    }
}
