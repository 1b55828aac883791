package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.ArrayList;
import java.util.List;

/** What differs between two states of a contact. */
public final class Changes {

    private Changes() {}

    /** The fields that differ, in the order of a card; empty when the two are the same. */
    public static List<Change> between(ContactDetails before, ContactDetails after, CustomFields customFields) {
        var changes = new ArrayList<Change>();
        for (var field : Fields.of(customFields, before, after)) {
            var was = field.read(before);
            var is = field.read(after);
            if (!was.equals(is)) {
                changes.add(new Change(field, was, is));
            }
        }
        return changes;
    }

    /** The contact with the value that a field had before a change; all other fields stay as they are now. */
    public static ContactDetails restore(ContactDetails now, Change change) {
        return change.field().write(now, change.before());
    }
}
