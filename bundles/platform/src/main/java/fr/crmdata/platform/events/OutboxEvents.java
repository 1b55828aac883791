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
        var wanting = listeners.wanting(event.type());
        if (wanting.isEmpty()) {
            return;
        }
        ClientId client = scope.caller().client();
        work.inOne(() -> {
            pending.expect(client);
            var now = clock.instant();
            for (var listener : wanting) {
                work.sql()
                        .update(
                                "INSERT INTO outbox (id, listener, type, subject, data, created_at, attempts, next_at, dead)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, 0, ?, FALSE)",
                                Ids.next(),
                                listener,
                                event.type(),
                                event.subject(),
                                Json.write(event.data()),
                                now,
                                now);
            }
            work.afterCommit(() -> chores.wake("outbox", client));
        });
    }
}
