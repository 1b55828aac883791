package fr.crmdata.platform.events;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes events into the outbox: one row for each listener that wants them, present or away. */
@Component(service = Events.class)
public final class OutboxEvents implements Events {

    private final Work work;
    private final CallerScope scope;
    private final Listeners listeners;
    private final PendingWork pending;
    private final Chores chores;
    private final Clock clock;

    @Activate
    public OutboxEvents(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference CallerScope scope,
            @Reference Listeners listeners,
            @Reference PendingWork pending,
            @Reference Chores chores,
            @Reference(target = "(clock=system)") Clock clock) {
        this.work = clientWork;
        this.scope = scope;
        this.listeners = listeners;
        this.pending = pending;
        this.chores = chores;
        this.clock = clock;
    }

    @Override
    public void publish(Event event) {
        publishAll(List.of(event));
    }

    @Override
    public void publishAll(Collection<Event> events) {
        var rows = new ArrayList<Object[]>();
        var now = clock.instant();
        for (var event : events) {
            for (var listener : listeners.wanting(event.type())) {
                rows.add(new Object[] {
                    Ids.next(), listener, event.type(), event.subject(), Json.write(event.data()), now, now
                });
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        ClientId client = scope.caller().client();
        work.inOne(() -> {
            pending.expect(client);
            work.sql()
                    .batch(
                            "INSERT INTO outbox (id, listener, type, subject, data, created_at, attempts, next_at, dead)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, 0, ?, FALSE)",
                            rows);
            work.afterCommit(() -> chores.wake("outbox", client));
        });
    }
}
