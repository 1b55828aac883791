package fr.crmdata.platform.mail;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Outgoing mail in the database of the caller's client. */
@Component(service = {Mails.class, MailQueue.class})
public final class MailQueue implements Mails {

    static final String CHORE = "mail";
    private static final String COLUMNS =
            "id, mail_key, recipients, subject, body, attachments, state, attempts, next_at, error, created_at, sent_at";

    private final Work work;
    private final MailStops stops;
    private final CallerScope scope;
    private final PendingWork pending;
    private final Chores chores;
    private final Clock clock;

    @Activate
    public MailQueue(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference CallerScope scope,
            @Reference PendingWork pending,
            @Reference Chores chores,
            @Reference(target = "(clock=system)") Clock clock) {
        this.work = clientWork;
        this.stops = new MailStops(clientWork);
        this.scope = scope;
        this.pending = pending;
        this.chores = chores;
        this.clock = clock;
    }

    public enum State {
        WAITING,
        SENT,
        /** It came back from an address; others may have it. */
        BOUNCED,
        /** Mails came back from all its addresses: it waits until one of them is confirmed. */
        HELD,
        /** No try could deliver it; it waits for somebody to look. */
        DEAD
    }

    /** A mail on its way. */
    public record Queued(
            String id,
            Mail mail,
            State state,
            int attempts,
            Instant nextAt,
            Optional<String> error,
            Instant createdAt,
            Optional<Instant> sentAt) {}

    @Override
    public boolean send(String key, Mail mail) {
        ClientId client = scope.caller().client();
        return work.inOne(() -> {
            var known = work.sql()
                    .first("SELECT id FROM mail WHERE mail_key = ?", row -> row.text("id"), key)
                    .isPresent();
            if (known) {
                return false;
            }
            pending.expect(client);
            insert(key, mail);
            work.afterCommit(() -> chores.wake(CHORE, client));
            return true;
        });
    }

    private void insert(String key, Mail mail) {
        var id = Ids.next();
        var now = clock.instant();
        var refused = refused(mail.to());
        var reached = mail.to().stream().filter(address -> !refused.containsKey(MailStops.key(address)));
        work.sql()
                .update(
                        "INSERT INTO mail (id, mail_key, recipients, subject, body, attachments, state, attempts, next_at,"
                                + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
                        id,
                        key,
                        Json.write(mail.to()),
                        mail.subject(),
                        mail.text(),
                        Json.write(mail.attachments()),
                        reached.findAny().isPresent() ? State.WAITING : State.HELD,
                        now,
                        now);
        refused.forEach((address, reason) -> stops.put(id, address, MailStops.State.HELD, reason));
    }

    /** Those from which a mail came back, with its reason. */
    private Map<String, String> refused(List<String> to) {
        var refused = new TreeMap<String, String>();
        for (var address : to) {
            var key = MailStops.key(address);
            // Held until the commit, so that nobody confirms it before the mail is there to leave again.
            var held = work.sql().update("UPDATE mail_refused_address SET since = since WHERE address = ?", key);
            if (held == 1) {
                work.sql()
                        .first(
                                "SELECT reason FROM mail_refused_address WHERE address = ?",
                                row -> row.text("reason"),
                                key)
                        .ifPresent(reason -> refused.put(key, reason));
            }
        }
        return refused;
    }

    List<Queued> waiting() {
        return list("WHERE state = ? ORDER BY id", Integer.MAX_VALUE, State.WAITING);
    }

    /** The newest first. */
    public List<Queued> recent(int limit) {
        return list("ORDER BY id DESC", limit);
    }

    public Optional<Queued> find(String id) {
        return list("WHERE id = ?", 1, id).stream().findFirst();
    }

    private List<Queued> list(String rest, int limit, Object... parameters) {
        return work.inOne(() ->
                work.sql().list("SELECT " + COLUMNS + " FROM mail " + rest, limit, MailQueue::queued, parameters));
    }

    /** To whom a waiting mail goes now. */
    List<String> next(Queued mail) {
        return work.inOne(() -> stops.next(mail));
    }

    /** It was handed over for these addresses. */
    void sent(String id, List<String> to) {
        work.inOne(() -> {
            // Before its stops are looked at: whoever changes them takes hold of the mail first.
            work.sql().update("UPDATE mail SET sent_at = ? WHERE id = ?", clock.instant(), id);
            stops.reached(id, to);
            stops.settle(id);
            return true;
        });
    }

    /** It goes to nobody now. */
    void settle(String id) {
        work.inOne(() -> {
            stops.settle(id);
            return true;
        });
    }

    void failed(String id, int attempts, Duration pause, boolean dead, String error) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE mail SET attempts = ?, next_at = ?, state = ?, error = ? WHERE id = ?",
                        attempts,
                        clock.instant().plus(pause),
                        dead ? State.DEAD : State.WAITING,
                        error.length() <= 1000 ? error : error.substring(0, 1000),
                        id));
    }

    /** Puts a dead mail back on its way. */
    public boolean replay(String id) {
        var changed = work.inOne(() -> {
            pending.expect(scope.caller().client());
            return work.sql()
                    .update(
                            "UPDATE mail SET state = ?, attempts = 0, next_at = ? WHERE id = ? AND state = ?",
                            State.WAITING,
                            clock.instant(),
                            id,
                            State.DEAD);
        });
        chores.wake(CHORE, scope.caller().client());
        return changed > 0;
    }

    private static Queued queued(Sql.Row row) throws SQLException {
        return new Queued(
                row.text("id"),
                new Mail(
                        Json.list(row.text("recipients")),
                        row.text("subject"),
                        row.text("body"),
                        Json.list(row.text("attachments"))),
                row.constant("state", State.class),
                (int) row.number("attempts"),
                row.instant("next_at"),
                row.textIfAny("error"),
                row.instant("created_at"),
                row.instantIfAny("sent_at"));
    }
}
