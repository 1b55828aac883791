package fr.crmdata.contacts.model;

import java.util.Optional;

/**
 * What became of one field.
 *
 * @param before plain value, see {@link Field}; empty when the field was
 * @param after plain value; empty when the field is
 */
public record Change(Field field, Optional<Object> before, Optional<Object> after) {

    public Change {
        if (before.equals(after)) {
            throw new IllegalArgumentException("nothing changes: " + field.key());
        }
    }
}
