package fr.crmdata.platform.mail;

import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Addresses of a mail that it does not reach, or is to reach once more; those without an entry have it or get it with the others. Used
 * inside a transaction. Whoever changes an entry of a mail changes the mail first, so that nobody else does at the same time.
 */
final class MailStops {

    enum State {
        /** It came back from there. */
        BOUNCED,
        /** Others came back from there, so it did not leave for it. */
        HELD,
        /** A person confirmed the address: it leaves for it alone. */
        AGAIN
    }

    /**
     * One address of a mail.
     *
     * @param address in lower case
     * @param reason why mails came back from it
     */
    record Stop(String address, State state, String reason) {}

    private final Work work;

    MailStops(Work work) {
        this.work = work;
    }

    /** How an address is compared and stored. */
    static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    List<Stop> of(String mail) {
        return work.sql()
                .list(
                        "SELECT address, state, reason FROM mail_stopped WHERE mail_id = ? ORDER BY address",
                        row -> new Stop(row.text("address"), row.constant("state", State.class), row.text("reason")),
                        mail);
    }

    void put(String mail, String address, State state, String reason) {
        remove(mail, address);
        work.sql()
                .update(
                        "INSERT INTO mail_stopped (mail_id, address, state, reason) VALUES (?, ?, ?, ?)",
                        mail,
                        key(address),
                        state,
                        reason);
    }

    void remove(String mail, String address) {
        work.sql().update("DELETE FROM mail_stopped WHERE mail_id = ? AND address = ?", mail, key(address));
    }

    /** Mails that do not reach an address, the oldest first. */
    List<String> stoppedAt(String address) {
        return work.sql()
                .list(
                        "SELECT mail_id FROM mail_stopped WHERE address = ? AND state <> ? ORDER BY mail_id",
                        row -> row.text("mail_id"),
                        key(address),
                        State.AGAIN);
    }

    /** To whom a mail goes now: the first time to all that are not stopped, later to those alone that are to have it once more. */
    List<String> next(MailQueue.Queued mail) {
        return next(mail.mail().to(), mail.sentAt().isPresent(), of(mail.id()));
    }

    private static List<String> next(List<String> to, boolean hasLeft, List<Stop> stops) {
        var states = stops.stream().collect(Collectors.toMap(Stop::address, Stop::state));
        return to.stream()
                .filter(address -> {
                    var state = states.get(key(address));
                    return state == null ? !hasLeft : state == State.AGAIN;
                })
                .toList();
    }

    /** These have it. */
    void reached(String mail, List<String> to) {
        to.forEach(address -> work.sql()
                .update(
                        "DELETE FROM mail_stopped WHERE mail_id = ? AND address = ? AND state = ?",
                        mail,
                        key(address),
                        State.AGAIN));
    }

    /** The mail's own state follows from its addresses. One that no relay took stays as it is. */
    void settle(String mail) {
        var stops = of(mail);
        var state = work.sql()
                .first(
                        "SELECT recipients, sent_at FROM mail WHERE id = ?",
                        row -> state(
                                Json.list(row.text("recipients")),
                                row.instantIfAny("sent_at").isPresent(),
                                stops),
                        mail)
                .orElseThrow();
        work.sql()
                .update(
                        "UPDATE mail SET state = ?, error = ? WHERE id = ? AND state <> ?",
                        state,
                        bounced(stops).map(Stop::reason),
                        mail,
                        MailQueue.State.DEAD);
    }

    private static MailQueue.State state(List<String> to, boolean hasLeft, List<Stop> stops) {
        if (!next(to, hasLeft, stops).isEmpty()) {
            return MailQueue.State.WAITING;
        }
        if (bounced(stops).isPresent()) {
            return MailQueue.State.BOUNCED;
        }
        var stopped = stops.stream().map(Stop::address).collect(Collectors.toSet());
        return to.stream().map(MailStops::key).allMatch(stopped::contains)
                ? MailQueue.State.HELD
                : MailQueue.State.SENT;
    }

    private static Optional<Stop> bounced(List<Stop> stops) {
        return stops.stream().filter(stop -> stop.state() == State.BOUNCED).findFirst();
    }
}
