package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one change of a contact back without losing what was changed since. */
public final class Undo {

    private Undo() {}

    /**
     * What reverting leads to.
     *
     * @param kept fields that were changed again since: their later values stay. Of a list, what the reverted change had
     *     added is gone and what it had removed is back all the same
     */
    public record Reverted(ContactDetails details, List<Field> kept) {
        public Reverted {
            kept = List.copyOf(kept);
        }
    }

    /** Takes back what made {@code after} of {@code before}, starting from what the contact is now. */
    public static Reverted revert(
            ContactDetails before, ContactDetails after, ContactDetails now, CustomFields customFields) {
        return revert(Changes.between(before, after, customFields), now);
    }

    /** Takes back some changes that were made at once, starting from what the contact is now. */
    public static Reverted revert(List<Change> changes, ContactDetails now) {
        var details = now;
        var kept = new ArrayList<Field>();
        for (var change : changes) {
            var field = change.field();
            var current = field.read(now);
            if (current.equals(change.after())) {
                details = field.write(details, change.before());
            } else if (!current.equals(change.before())) {
                kept.add(field);
                if (field.isList()) {
                    details = field.write(details, revert(change, current));
                }
            }
        }
        return new Reverted(details, kept);
    }

    private static Optional<Object> revert(Change change, Optional<Object> now) {
        var before = list(change.before());
        var after = list(change.after());
        var result = new ArrayList<Object>(list(now));
        result.removeIf(entry -> after.contains(entry) && !before.contains(entry));
        for (var entry : before) {
            if (!after.contains(entry) && !result.contains(entry)) {
                result.add(entry);
            }
        }
        return result.isEmpty() ? Optional.empty() : Optional.of(result);
    }

    private static List<?> list(Optional<Object> value) {
        return value.isPresent() && value.get() instanceof List<?> list ? list : List.of();
    }
}
