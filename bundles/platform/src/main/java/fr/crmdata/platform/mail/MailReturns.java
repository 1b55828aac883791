package fr.crmdata.platform.mail;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.mail.Deliveries;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mails that came back, in the database of the caller's client. */
@Component(service = {Deliveries.class, MailReturns.class})
public final class MailReturns implements Deliveries {

    static final String EVENT = "platform.mail-bounced";

    private static final int LONGEST_REASON = 500;
    private static final int MOST = 10_000;

    private final Work work;
    private final CallerScope scope;
    private final PendingWork pending;
    private final Chores chores;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public MailReturns(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference CallerScope scope,
            @Reference PendingWork pending,
            @Reference Chores chores,
            @Reference Events events,
            @Reference Audit audit,
            @Reference(target = "(clock=system)") Clock clock) {
        this.work = clientWork;
        this.scope = scope;
        this.pending = pending;
        this.chores = chores;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A mail came back from an address. A second time nothing happens.
     *
     * @return whether the mail is known and had gone to that address
     */
    boolean bounced(String mail, DeliveryReport.Failure failure) {
        return work.inOne(() -> {
            var known = work.sql()
                    .first("SELECT mail_key, recipients, state FROM mail WHERE id = ?", MailReturns::row, mail)
                    .filter(row -> contains(row.to(), failure.address()));
            if (known.isEmpty()) {
                return false;
            }
            var reason = cut(failure.reason());
            refuse(failure.address(), reason, mail);
            var changed = work.sql()
                    .update(
                            "UPDATE mail SET state = ?, error = ? WHERE id = ? AND state <> ?",
                            MailQueue.State.BOUNCED,
                            reason,
                            mail,
                            MailQueue.State.BOUNCED);
            if (changed == 1) {
                events.publish(new Event(EVENT, mail, Map.of("key", known.get().key())));
            }
            return true;
        });
    }

    private void refuse(String address, String reason, String mail) {
        work.sql().update("DELETE FROM mail_refused_address WHERE address = ?", address);
        work.sql()
                .update(
                        "INSERT INTO mail_refused_address (address, reason, mail_id, since) VALUES (?, ?, ?, ?)",
                        address,
                        reason,
                        mail,
                        clock.instant());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private record Known(String key, List<String> to) {}

    private static Known row(Sql.Row row) throws java.sql.SQLException {
        return new Known(row.text("mail_key"), Json.list(row.text("recipients")));
    }

    private static boolean contains(List<String> to, String address) {
        return to.stream().anyMatch(one -> one.equalsIgnoreCase(address));
    }

    @Override
    public Optional<Delivery> find(String key) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT recipients, state, sent_at, error FROM mail WHERE mail_key = ?",
                        row -> new Delivery(
                                key,
                                Json.list(row.text("recipients")),
                                row.constant("state", State.class),
                                row.instantIfAny("sent_at"),
                                row.textIfAny("error").orElse("")),
                        key));
    }

    @Override
    public List<Refused> refused(int limit) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT address, reason, since FROM mail_refused_address ORDER BY since DESC, address",
                        limit,
                        row -> new Refused(row.text("address"), row.text("reason"), row.instant("since"))));
    }

    @Override
    public boolean confirm(String given) {
        var address = given.strip().toLowerCase(Locale.ROOT);
        var client = scope.caller().client();
        return work.inOne(() -> {
            var refused = work.sql().update("DELETE FROM mail_refused_address WHERE address = ?", address) == 1;
            if (refused) {
                pending.expect(client);
                stopped(address).forEach(this::leaveAgain);
                audit.record("platform.mail-address-confirmed", address);
                work.afterCommit(() -> chores.wake(MailQueue.CHORE, client));
            }
            return refused;
        });
    }

    private List<String> stopped(String address) {
        return work
                .sql()
                .list(
                        "SELECT id, recipients FROM mail WHERE state IN (?, ?) ORDER BY id",
                        MOST,
                        row -> Map.entry(row.text("id"), Json.list(row.text("recipients"))),
                        MailQueue.State.BOUNCED,
                        MailQueue.State.HELD)
                .stream()
                .filter(mail -> contains(mail.getValue(), address))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void leaveAgain(String mail) {
        work.sql()
                .update(
                        "UPDATE mail SET state = ?, attempts = 0, next_at = ?, error = NULL WHERE id = ?",
                        MailQueue.State.WAITING,
                        clock.instant(),
                        mail);
    }
}
