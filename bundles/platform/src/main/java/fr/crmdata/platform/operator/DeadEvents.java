package fr.crmdata.platform.operator;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.DeadLetters;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.events.Outbox;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Events over all clients that no try could deliver. */
@Component(service = DeadLetters.class)
public final class DeadEvents implements DeadLetters {

    private final Access access;
    private final CallerScope scope;
    private final Work operatorWork;
    private final PendingWork pending;
    private final Chores chores;
    private final Outbox outbox;
    private final Audit audit;

    @Activate
    public DeadEvents(
            @Reference Access access,
            @Reference CallerScope scope,
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference PendingWork pending,
            @Reference Chores chores,
            @Reference Outbox outbox,
            @Reference Audit audit) {
        this.access = access;
        this.scope = scope;
        this.operatorWork = operatorWork;
        this.pending = pending;
        this.chores = chores;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public List<DeadLetter> newest(int limit) {
        access.require(OperatorPermissions.SERVICE_READ);
        var affected = operatorWork.inOne(() -> operatorWork
                .sql()
                .list("SELECT DISTINCT client FROM dead_letter", row -> new ClientId(row.text("client"))));
        return affected.stream()
                .flatMap(client -> scope.as(Caller.system(client, "dead-letters"), () -> outbox.dead(limit)).stream()
                        .map(delivery -> letter(client, delivery)))
                .sorted(Comparator.comparing(DeadLetter::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    private static DeadLetter letter(ClientId client, Outbox.Delivery delivery) {
        return new DeadLetter(
                delivery.id(),
                client,
                delivery.listener(),
                delivery.event().type(),
                delivery.event().subject(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.error().orElse(""));
    }

    @Override
    public void retry(ClientId client, String id) {
        access.require(OperatorPermissions.SERVICE_MANAGE);
        pending.expect(client);
        scope.as(Caller.system(client, "dead-letters"), () -> outbox.replay(id));
        forget(client, id);
        audit.record("events.retried", id, Map.of("client", client.value()));
        chores.wake(outbox.name(), client);
    }

    @Override
    public void discard(ClientId client, String id) {
        access.require(OperatorPermissions.SERVICE_MANAGE);
        scope.as(Caller.system(client, "dead-letters"), () -> outbox.discard(id));
        forget(client, id);
        audit.record("events.discarded", id, Map.of("client", client.value()));
    }

    private void forget(ClientId client, String id) {
        operatorWork.inOne(() ->
                operatorWork.sql().update("DELETE FROM dead_letter WHERE client = ? AND id = ?", client.value(), id));
    }
}
