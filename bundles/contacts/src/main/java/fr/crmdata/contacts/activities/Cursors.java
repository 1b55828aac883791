package fr.crmdata.contacts.activities;

import fr.crmdata.api.rest.RequestRefusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;

/** Where a piece of a list ends, as callers get it: they cannot read it and need not. */
final class Cursors {

    /** Ids, and what timelines make of them. */
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}( \\d{1,18})?");

    private Cursors() {}

    /** A place in a list: after a moment or a day, and an id. */
    record Place(String when, String id) {

        Instant moment() {
            try {
                return Instant.parse(when);
            } catch (DateTimeException e) {
                throw new RequestRefusal.BadCursor();
            }
        }

        LocalDate day() {
            try {
                return LocalDate.parse(when);
            } catch (DateTimeException e) {
                throw new RequestRefusal.BadCursor();
            }
        }
    }

    static String write(Object when, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((when + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RequestRefusal.BadCursor when it is none of ours */
    static Place read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var gap = text.indexOf(' ');
            if (gap > 0 && ID.matcher(text.substring(gap + 1)).matches()) {
                return new Place(text.substring(0, gap), text.substring(gap + 1));
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new RequestRefusal.BadCursor();
    }

    static int limit(int asked, int most) {
        return Math.max(1, Math.min(asked, most));
    }
}
