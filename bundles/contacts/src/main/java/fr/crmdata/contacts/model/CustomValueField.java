package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.Optional;

/**
 * The value of a custom field.
 *
 * @param name the custom field's key
 * @param definition empty when the client has no such field any more; its values stay readable
 */
public record CustomValueField(String name, Optional<CustomField> definition) implements Field {

    static final String PREFIX = "custom.";

    @Override
    public String key() {
        return PREFIX + name;
    }

    @Override
    public Optional<Object> read(ContactDetails details) {
        return Optional.ofNullable(details.custom().get(name)).map(CustomValues::plain);
    }

    @Override
    public ContactDetails write(ContactDetails details, Optional<Object> value) {
        var typed = value.map(plain -> CustomValues.fromPlain(definition, plain));
        try {
            return details.edit().custom(name, typed).done();
        } catch (IllegalArgumentException unfit) {
            throw new ContactRefusal.Invalid(key(), "contacts.value");
        }
    }
}
