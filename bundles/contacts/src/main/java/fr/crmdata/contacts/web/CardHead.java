package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Head and first column of a card, which change together.
 *
 * @param jobs where a person works; who works at an organisation
 * @param photo tag of the picture; empty when there is none
 */
public record CardHead(
        Contact contact, Rights rights, CustomFields customFields, List<Activities.Job> jobs, Optional<String> photo) {

    private static final List<String> OF_PERSONS =
            List.of("jobTitle", "birthday", "team", "reference", "tags", "description");
    private static final List<String> OF_ORGANISATIONS =
            List.of("siret", "vat", "team", "reference", "tags", "description");

    public boolean isPerson() {
        return contact.details().kind() == Kind.PERSON;
    }

    public String address() {
        return "/contacts/" + contact.id();
    }

    /** What a person does, in a few words. */
    public String subtitle() {
        return contact.details()
                .jobTitle()
                .or(() -> employers().stream()
                        .map(Activities.Job::jobTitle)
                        .filter(title -> !title.isEmpty())
                        .findFirst())
                .orElse("");
    }

    public List<Activities.Job> employers() {
        return isPerson() ? jobs : List.of();
    }

    public String town() {
        return contact.details().addresses().stream()
                .map(PostalAddress::town)
                .filter(town -> !town.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Fields that hold nothing and are not shown, by key, with their names. */
    public Map<String, String> missing(Ui ui) {
        var missing = new LinkedHashMap<String, String>();
        for (var key : isPerson() ? OF_PERSONS : OF_ORGANISATIONS) {
            var field = Fields.find(key, customFields).orElseThrow();
            if (field.read(contact.details()).isEmpty()) {
                missing.put(key, ui.fields().label(field));
            }
        }
        return missing;
    }

    /** Custom fields with their values as people read them: all that are in use, and old ones that hold something. */
    public Map<Field, String> customRows(Ui ui) {
        var rows = new LinkedHashMap<Field, String>();
        customFields.activeFor(contact.details().kind()).forEach(definition -> put(rows, definition.key(), ui));
        contact.details().custom().keySet().forEach(key -> put(rows, key, ui));
        return rows;
    }

    private void put(Map<Field, String> rows, String key, Ui ui) {
        Fields.find("custom." + key, customFields)
                .ifPresent(field -> rows.put(field, ui.fields().value(field, field.read(contact.details()))));
    }
}
