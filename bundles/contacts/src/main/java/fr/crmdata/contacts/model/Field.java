package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.Optional;

/**
 * A field of a contact, for what treats all fields alike: histories, merging, undoing.
 *
 * <p>Values are plain, such as JSON has: texts, numbers, yes and no, lists and maps of these. An empty field has no value; an
 * empty list is no value either.
 */
public sealed interface Field permits StandardField, CustomValueField {

    /** Names it in programs: {@code phones}, {@code custom.sector}. */
    String key();

    Optional<Object> read(ContactDetails details);

    /**
     * The same contact with another value in this field.
     *
     * @throws ContactRefusal.Invalid when the value does not fit
     */
    ContactDetails write(ContactDetails details, Optional<Object> value);

    /** Whether its value is a list, to which each side can add. */
    default boolean isList() {
        return false;
    }
}
