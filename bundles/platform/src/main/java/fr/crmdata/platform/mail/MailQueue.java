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
import java.util.Locale;
import java.util.Optional;
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
        this.scope = scope;
        this.pending = pending;
        this.chores = chores;
        this.clock = clock;
    }

    public enum State {
        WAITING,
        SENT,
        /** It came back from an address. */
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
            var now = clock.instant();
            var usable = usable(mail.to());
            work.sql()
                    .update(
                            "INSERT INTO mail (id, mail_key, recipients, subject, body, attachments, state, attempts, next_at,"
                                    + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
                            Ids.next(),
                            key,
                            Json.write(usable.isEmpty() ? mail.to() : usable),
                            mail.subject(),
                            mail.text(),
                            Json.write(mail.attachments()),
                            usable.isEmpty() ? State.HELD : State.WAITING,
                            now,
                            now);
            work.afterCommit(() -> chores.wake(CHORE, client));
            return true;
        });
    }

    /** Those from which no mail came back. */
    private List<String> usable(List<String> to) {
        return to.stream()
                .filter(address -> work.sql()
                        .first(
                                "SELECT address FROM mail_refused_address WHERE address = ?",
                                row -> row.text("address"),
                                address.toLowerCase(Locale.ROOT))
                        .isEmpty())
                .toList();
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

    void sent(String id) {
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE mail SET state = ?, sent_at = ?, error = NULL WHERE id = ?",
                        State.SENT,
                        clock.instant(),
                        id));
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
