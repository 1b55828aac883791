package fr.crmdata.contacts.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.BusinessIds;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contact as the JSON text that lies in the database: only what is known is written. Reading passes over what it does not
 * know, so an older bundle reads what a newer one wrote; whatever this class once wrote must stay readable for ever.
 */
public final class ContactDocument {

    private ContactDocument() {}

    public static String write(ContactDetails details) {
        return Json.write(json -> write(json, details));
    }

    /** @throws IllegalArgumentException when the text is no document of a contact */
    public static ContactDetails read(String document) {
        return Json.read(document, json -> new DocumentReader(json).read());
    }

    static void write(JsonGenerator json, ContactDetails details) throws IOException {
        json.writeStartObject();
        if (details.name() instanceof Name.Person person) {
            text(json, "honorific", person.honorific());
            text(json, "first", person.firstName());
            text(json, "last", person.lastName());
        } else {
            text(json, "org", details.name().display());
        }
        if (details.status() != Status.NONE) {
            json.writeStringField("status", details.status().name());
        }
        text(json, "job", details.jobTitle());
        writePhones(json, details);
        writeEmails(json, details);
        writeAddresses(json, details);
        writeWebSites(json, details);
        writeIds(json, details.businessIds());
        text(json, "birthday", details.birthday().map(LocalDate::toString));
        writeTags(json, details);
        text(json, "owner", details.owner());
        text(json, "team", details.team());
        text(json, "ref", details.reference());
        text(json, "text", details.description());
        writeCustom(json, details);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(key, value);
        }
    }

    private static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        }
    }

    private static void writePhones(JsonGenerator json, ContactDetails details) throws IOException {
        if (details.phones().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("phones");
        for (var phone : details.phones()) {
            json.writeStartObject();
            json.writeStringField("n", phone.number());
            text(json, "x", phone.extension());
            if (phone.label() != Phone.Label.WORK) {
                json.writeStringField("l", phone.label().name());
            }
            text(json, "c", phone.comment());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeEmails(JsonGenerator json, ContactDetails details) throws IOException {
        if (details.emails().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("emails");
        for (var email : details.emails()) {
            json.writeStartObject();
            json.writeStringField("a", email.address());
            if (email.label() != Email.Label.WORK) {
                json.writeStringField("l", email.label().name());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAddresses(JsonGenerator json, ContactDetails details) throws IOException {
        if (details.addresses().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("addresses");
        for (var address : details.addresses()) {
            json.writeStartObject();
            if (!address.lines().isEmpty()) {
                json.writeArrayFieldStart("s");
                for (var line : address.lines()) {
                    json.writeString(line);
                }
                json.writeEndArray();
            }
            text(json, "p", address.postalCode());
            text(json, "t", address.town());
            if (!address.country().equals(DocumentReader.FRANCE)) {
                json.writeStringField("y", address.country());
            }
            if (address.label() != PostalAddress.Label.WORK) {
                json.writeStringField("l", address.label().name());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeWebSites(JsonGenerator json, ContactDetails details) throws IOException {
        if (details.webSites().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("web");
        for (var site : details.webSites()) {
            json.writeString(site.address());
        }
        json.writeEndArray();
    }

    private static void writeIds(JsonGenerator json, BusinessIds ids) throws IOException {
        text(json, "siren", ids.siren());
        text(json, "siret", ids.siret());
        text(json, "vat", ids.vat());
    }

    private static void writeTags(JsonGenerator json, ContactDetails details) throws IOException {
        if (details.tags().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("tags");
        for (var tag : details.tags()) {
            json.writeString(tag);
        }
        json.writeEndArray();
    }

    private static void writeCustom(JsonGenerator json, ContactDetails details) throws IOException {
        if (details.custom().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("custom");
        for (var entry : details.custom().entrySet()) {
            json.writeFieldName(entry.getKey());
            if (entry.getValue() instanceof BigDecimal number) {
                json.writeNumber(number);
            } else if (entry.getValue() instanceof Boolean yes) {
                json.writeBoolean(yes);
            } else if (entry.getValue() instanceof LocalDate date) {
                // JSON has no dates; wrapped, it is told from a text without asking what the field was defined as.
                json.writeStartObject();
                json.writeStringField("date", date.toString());
                json.writeEndObject();
            } else {
                json.writeString((String) entry.getValue());
            }
        }
        json.writeEndObject();
    }
}
