package fr.crmdata.api.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A signed-in browser.
 *
 * @param key tells sessions apart on a page; not the secret of the cookie
 * @param caller who calls in it; of kind {@link Caller.Kind#STAFF} while a member of the operator's staff is inside a
 *     client's data
 * @param email what the person signed in with
 * @param clientName the name of the caller's client, as its people write it
 * @param mustChangePassword the password was given by somebody else; nothing works before it is changed
 * @param reason why the staff looks into this client's data; empty outside
 * @param address network address it was opened from
 * @param agent what the browser says it is
 */
public record Session(
        String key,
        Caller caller,
        String email,
        String clientName,
        Preferences preferences,
        boolean mustChangePassword,
        Optional<String> reason,
        Instant createdAt,
        Instant seenAt,
        String address,
        String agent) {

    /** Whether a member of the operator's staff is looking into a client's data. */
    public boolean isInsideClient() {
        return caller.kind() == Caller.Kind.STAFF;
    }
}
