package fr.crmdata.platform.mail;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.mail.Deliveries;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.EmailShape;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
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

    private final Work work;
    private final MailStops stops;
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
        this.stops = new MailStops(clientWork);
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
                    .first("SELECT mail_key, recipients FROM mail WHERE id = ?", MailReturns::row, mail)
                    .filter(row -> contains(row.to(), failure.address()));
            if (known.isEmpty()) {
                return false;
            }
            enter(mail, known.get(), failure.address(), cut(failure.reason()));
            return true;
        });
    }

    private void enter(String mail, Known known, String address, String reason) {
        refuse(address, reason, mail);
        work.sql().update("UPDATE mail SET error = ? WHERE id = ?", reason, mail);
        var news = stops.of(mail).stream()
                .noneMatch(stop ->
                        stop.address().equals(MailStops.key(address)) && stop.state() == MailStops.State.BOUNCED);
        stops.put(mail, address, MailStops.State.BOUNCED, reason);
        stops.settle(mail);
        if (news) {
            events.publish(new Event(EVENT, mail, Map.of("key", known.key())));
        }
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

    private static Known row(Sql.Row row) throws SQLException {
        return new Known(row.text("mail_key"), Json.list(row.text("recipients")));
    }

    private static boolean contains(List<String> to, String address) {
        return to.stream().anyMatch(one -> one.equalsIgnoreCase(address));
    }

    @Override
    public Optional<Delivery> find(String key) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT id, recipients, state, sent_at, error FROM mail WHERE mail_key = ?",
                        row -> delivery(key, row),
                        key));
    }

    private Delivery delivery(String key, Sql.Row row) throws SQLException {
        var stopped = stops.of(row.text("id")).stream()
                .filter(stop -> stop.state() != MailStops.State.AGAIN)
                .toList();
        var to = Json.list(row.text("recipients"));
        return new Delivery(
                key,
                to,
                to.stream()
                        .filter(address ->
                                stopped.stream().anyMatch(stop -> stop.address().equals(MailStops.key(address))))
                        .toList(),
                row.constant("state", State.class),
                row.instantIfAny("sent_at"),
                row.textIfAny("error")
                        .or(() -> stopped.stream().map(MailStops.Stop::reason).findFirst())
                        .orElse(""));
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
        var address = MailStops.key(given);
        return work.inOne(() -> {
            var refused = work.sql().update("DELETE FROM mail_refused_address WHERE address = ?", address) == 1;
            if (refused) {
                stops.stoppedAt(address).forEach(mail -> {
                    leaveAgain(mail);
                    stops.put(mail, address, MailStops.State.AGAIN, "");
                    stops.settle(mail);
                });
                audit.record("platform.mail-address-confirmed", address);
                wake();
            }
            return refused;
        });
    }

    @Override
    public boolean replace(String given, String by) {
        var address = MailStops.key(given);
        var next = checked(by);
        return work.inOne(() -> {
            if (!isRefused(address) || address.equals(MailStops.key(next))) {
                return false;
            }
            var state = isRefused(MailStops.key(next)) ? MailStops.State.HELD : MailStops.State.AGAIN;
            stops.stoppedAt(address).forEach(mail -> redirect(mail, address, next, state));
            audit.record("platform.mail-address-replaced", address, Map.of("by", next));
            wake();
            return true;
        });
    }

    /** @throws MailRefusal.NoAddress when no mail can be sent to it */
    private static String checked(String given) {
        var address = given.strip();
        if (!EmailShape.fits(address)) {
            throw new MailRefusal.NoAddress(given);
        }
        return address;
    }

    private boolean isRefused(String address) {
        return work.sql()
                .first(
                        "SELECT address FROM mail_refused_address WHERE address = ?",
                        row -> row.text("address"),
                        address)
                .isPresent();
    }

    /** A mail goes to another address instead; to one that has it already, not again. */
    private void redirect(String mail, String address, String by, MailStops.State state) {
        leaveAgain(mail);
        stops.remove(mail, address);
        var to = work.sql()
                .first("SELECT recipients FROM mail WHERE id = ?", row -> Json.list(row.text("recipients")), mail)
                .orElseThrow();
        var known = contains(to, by);
        var now = to.stream()
                .filter(one -> !known || !one.equalsIgnoreCase(address))
                .map(one -> one.equalsIgnoreCase(address) ? by : one)
                .toList();
        work.sql().update("UPDATE mail SET recipients = ? WHERE id = ?", Json.write(now), mail);
        if (!known) {
            stops.put(mail, by, state, "");
        }
        stops.settle(mail);
    }

    private void leaveAgain(String mail) {
        work.sql()
                .update(
                        "UPDATE mail SET state = ?, attempts = 0, next_at = ?, error = NULL WHERE id = ?",
                        MailQueue.State.WAITING,
                        clock.instant(),
                        mail);
    }

    private void wake() {
        var client = scope.caller().client();
        pending.expect(client);
        work.afterCommit(() -> chores.wake(MailQueue.CHORE, client));
    }
}
