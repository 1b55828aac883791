package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.some;
import static fr.crmdata.contacts.rest.Given.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.model.Drafts;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of a contact, as a JSON merge patch (RFC 7396) says them: what is not sent stays, null empties, lists are
 * replaced as a whole, custom fields one by one.
 *
 * @param sent names of the fields that were sent, empty ones included
 */
@JsonDeserialize(using = ContactPatch.Reader.class)
public record ContactPatch(Set<String> sent, ContactBody body) {

    private static final Set<String> NAMES = Set.of("kind", "name", "honorific", "firstName", "lastName");
    private static final Set<String> PASSED_OVER = Set.of(
            "id",
            "version",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy",
            "deletedAt",
            "mergedInto",
            "resembling",
            "repairs",
            "employments",
            "notes");

    public ContactPatch {
        sent = Set.copyOf(sent);
    }

    /** Which fields of the contact it is about, as {@link fr.crmdata.contacts.model.Field#key()} names them. */
    Set<String> fields(ContactDetails current) {
        var fields = new HashSet<String>();
        for (var name : sent) {
            if (NAMES.contains(name)) {
                fields.add("name");
            } else if (name.equals("custom")) {
                var custom = body.custom();
                (custom == null ? current.custom().keySet() : custom.keySet())
                        .forEach(key -> fields.add("custom." + key));
            } else if (!PASSED_OVER.contains(name)) {
                fields.add(name);
            }
        }
        return fields;
    }

    /** The fields sent, and the name, without which there is no contact. */
    Draft draft(ContactDetails current) {
        var draft = Draft.builder();
        name(draft, current);
        body.addTo(draft);
        return draft.build();
    }

    private void name(DraftBuilder draft, ContactDetails current) {
        var kind = some(body.kind()).orElse(Drafts.key(current.kind()));
        draft.kind(kind);
        if (some(body.name()).isPresent()) {
            // A whole new name: the parts of the old one say nothing about it any more.
            draft.name(text(body.name()))
                    .honorific(text(body.honorific()))
                    .firstName(text(body.firstName()))
                    .lastName(text(body.lastName()));
        } else if (current.name() instanceof Name.Person person
                && !Drafts.key(ContactDetails.Kind.ORGANISATION).equals(kind)) {
            draft.honorific(part("honorific", body.honorific(), person.honorific()))
                    .firstName(part("firstName", body.firstName(), person.firstName()))
                    .lastName(part("lastName", body.lastName(), person.lastName()));
        } else if (sent.contains("firstName") || sent.contains("lastName")) {
            draft.honorific(text(body.honorific()))
                    .firstName(text(body.firstName()))
                    .lastName(text(body.lastName()));
        } else if (!sent.contains("name")) {
            draft.name(current.name().display()).honorific(text(body.honorific()));
        }
    }

    private String part(String field, @Nullable String given, String current) {
        return sent.contains(field) ? text(given) : current;
    }

    /** Reads the fields as a body and notes which there were. */
    static final class Reader extends JsonDeserializer<ContactPatch> {

        @Override
        public ContactPatch deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var tree = context.readTree(json);
            if (!(tree instanceof ObjectNode object)) {
                return context.reportInputMismatch(ContactPatch.class, "no object");
            }
            var sent = new HashSet<String>();
            object.fieldNames().forEachRemaining(sent::add);
            return new ContactPatch(sent, context.readTreeAsValue(object, ContactBody.class));
        }
    }
}
