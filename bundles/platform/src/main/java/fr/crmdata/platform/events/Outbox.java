package fr.crmdata.platform.events;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.api.metrics.Metrics;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.Backlog;
import fr.crmdata.platform.work.Chore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to their listeners: at least once, in order for each subject, tried again when a listener fails, set aside
 * for the operator after ten times.
 */
@Component(service = {Chore.class, Outbox.class})
public final class Outbox implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_ATTEMPTS = 10;
    private static final int PAGE = 500;
    private static final Duration WHILE_LISTENER_IS_AWAY = Duration.ofSeconds(30);
    private static final String COLUMNS =
            "id, listener, type, subject, data, created_at, attempts, next_at, dead, error";

    private final Work work;
    private final Work operatorWork;
    private final CallerScope scope;
    private final Listeners listeners;
    private final Clock clock;
    private final Backlog backlog = new Backlog();
    private final Metrics.Counter outcomes;
    private final List<AutoCloseable> gauges;

    @Activate
    public Outbox(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference CallerScope scope,
            @Reference Listeners listeners,
            @Reference Metrics metrics,
            @Reference(target = "(clock=system)") Clock clock) {
        this.work = clientWork;
        this.operatorWork = operatorWork;
        this.scope = scope;
        this.listeners = listeners;
        this.clock = clock;
        this.outcomes = metrics.counter(
                "crmdata_outbox_deliveries_total", "Tries to deliver an event to a listener, by outcome", "outcome");
        this.gauges = List.of(
                metrics.gauge("crmdata_outbox_waiting", "Events that wait for another try", backlog::total),
                metrics.gauge("crmdata_outbox_dead", "Events that no try could deliver", this::countDead));
    }

    private long countDead() {
        return operatorWork.inOne(() -> operatorWork
                .sql()
                .first("SELECT COUNT(*) AS dead FROM dead_letter", row -> row.number("dead"))
                .orElse(0L));
    }

    @Deactivate
    void stop() throws Exception {
        for (var gauge : gauges) {
            gauge.close();
        }
    }

    /** An event on its way to one listener. */
    public record Delivery(
            String id,
            String listener,
            Event event,
            Instant createdAt,
            int attempts,
            Instant nextAt,
            Optional<String> error) {}

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public int threads() {
        return 2;
    }

    @Override
    public boolean hasWork(ClientId client) {
        return !page("dead = FALSE", 1).isEmpty();
    }

    @Override
    public Optional<Duration> visit(ClientId client) {
        var heldBack = new HashSet<String>();
        Optional<Duration> back = Optional.empty();
        var after = "";
        var left = 0;
        while (true) {
            var page = page("dead = FALSE AND id > ?", PAGE, after);
            for (var delivery : page) {
                after = delivery.id();
                var lane = delivery.listener() + " " + delivery.event().subject();
                var pause = heldBack.contains(lane) ? Optional.of(Duration.ofSeconds(1)) : deliver(delivery);
                if (pause.isPresent()) {
                    left++;
                    heldBack.add(lane);
                    back = Optional.of(back.filter(earlier -> earlier.compareTo(pause.get()) < 0)
                            .orElse(pause.get()));
                }
            }
            if (page.size() < PAGE) {
                backlog.set(client, left);
                return back;
            }
        }
    }

    /** @return how long to wait before the next try; empty when this delivery is off the list */
    private Optional<Duration> deliver(Delivery delivery) {
        var pause = Duration.between(clock.instant(), delivery.nextAt());
        if (!pause.isNegative() && !pause.isZero()) {
            return Optional.of(pause);
        }
        var listener = listeners.present(delivery.listener());
        if (listener.isEmpty()) {
            if (listeners.isKnown(delivery.listener())) {
                return Optional.of(WHILE_LISTENER_IS_AWAY);
            }
            work.inOne(() -> remove(delivery));
            return Optional.empty();
        }
        return deliver(delivery, listener.get());
    }

    private Optional<Duration> deliver(Delivery delivery, EventListener listener) {
        try {
            work.inOne(() -> {
                listener.on(delivery.event());
                remove(delivery);
            });
            outcomes.add(1, "delivered");
            return Optional.empty();
        } catch (RuntimeException e) {
            return failed(delivery, e);
        }
    }

    private void remove(Delivery delivery) {
        work.sql().update("DELETE FROM outbox WHERE id = ?", delivery.id());
    }

    private Optional<Duration> failed(Delivery delivery, RuntimeException failure) {
        var attempts = delivery.attempts() + 1;
        var dead = attempts >= MOST_ATTEMPTS;
        var pause = pauseAfter(attempts);
        LOG.warn(
                "{} could not take {} (attempt {}): {}",
                delivery.listener(),
                delivery.event().type(),
                attempts,
                failure.toString());
        outcomes.add(1, dead ? "dead" : "failed");
        if (dead) {
            tellOperator(delivery.id());
        }
        work.inOne(() -> work.sql()
                .update(
                        "UPDATE outbox SET attempts = ?, next_at = ?, dead = ?, error = ? WHERE id = ?",
                        attempts,
                        clock.instant().plus(pause),
                        dead,
                        cut(failure.toString()),
                        delivery.id()));
        return dead ? Optional.empty() : Optional.of(pause);
    }

    /** So that the operator's list of dead letters need not open every client's database. */
    private void tellOperator(String id) {
        var client = scope.caller().client().value();
        operatorWork.inOne(() -> {
            operatorWork.sql().update("DELETE FROM dead_letter WHERE client = ? AND id = ?", client, id);
            operatorWork.sql().update("INSERT INTO dead_letter (client, id) VALUES (?, ?)", client, id);
        });
    }

    /** A second, then four times as long each time, at most an hour. */
    static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(2 * (attempts - 1), 12));
        return pause.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : pause;
    }

    /** Events of the caller's client that no try could deliver. */
    public List<Delivery> dead(int limit) {
        return page("dead = TRUE", limit);
    }

    /** Puts a dead event back on its way. */
    public boolean replay(String id) {
        return work.inOne(() -> work.sql()
                        .update(
                                "UPDATE outbox SET dead = FALSE, attempts = 0, next_at = ? WHERE id = ? AND dead = TRUE",
                                clock.instant(),
                                id))
                > 0;
    }

    /** Gives a dead event up. */
    public boolean discard(String id) {
        return work.inOne(() -> work.sql().update("DELETE FROM outbox WHERE id = ? AND dead = TRUE", id)) > 0;
    }

    private List<Delivery> page(String where, int limit, Object... parameters) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM outbox WHERE " + where + " ORDER BY id",
                        limit,
                        Outbox::delivery,
                        parameters));
    }

    private static Delivery delivery(Sql.Row row) throws SQLException {
        return new Delivery(
                row.text("id"),
                row.text("listener"),
                new Event(row.text("type"), row.text("subject"), Json.map(row.text("data"))),
                row.instant("created_at"),
                (int) row.number("attempts"),
                row.instant("next_at"),
                row.textIfAny("error"));
    }

    private static String cut(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}
