package fr.crmdata.contacts.cards;

import fr.crmdata.api.rest.RequestRefusal;
import java.util.Optional;

/** Cursors that are numbers. */
final class Cursors {

    private static final int LONGEST = 18;

    private Cursors() {}

    /** @throws RequestRefusal.BadCursor when it is none that was given out here */
    static long number(String cursor) {
        return numberIfAny(cursor).orElseThrow(RequestRefusal.BadCursor::new);
    }

    static Optional<Long> numberIfAny(String text) {
        var digits = !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
