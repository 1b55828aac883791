package fr.crmdata.licensing.access;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import fr.crmdata.licensing.store.FraudStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Locks everybody of a client when the operator’s staff recorded that its codes are in wrong hands: nobody said whose. What the client
 * reported itself was locked at that moment. Terms 2-3.
 */
@Component
public final class FraudLocks implements EventListener {

    private final Access access;
    private final OperatorDatabase operator;
    private final FraudStore frauds;
    private final Lock lock;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public FraudLocks(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference FraudStore frauds,
            @Reference Lock lock,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.frauds = frauds;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "licensing-fraud-locks";
    }

    @Override
    public Set<String> types() {
        return Set.of("licensing.act-done");
    }

    @Override
    public void on(Event event) {
        if (ActKind.LOCK_CODES.name().equals(event.data().get("kind"))) {
            Optional.ofNullable(event.data().get("client"))
                    .map(ClientId::new)
                    .filter(client ->
                            !isReported(client, LocalDate.parse(event.data().get("on"))))
                    .ifPresent(this::lock);
        }
    }

    private boolean isReported(ClientId client, LocalDate day) {
        return operator.inOne(() -> frauds.of(client)).stream()
                .anyMatch(report -> Paris.time(report.at()).toLocalDate().equals(day));
    }

    private void lock(ClientId client) {
        access.as(Caller.system(client, "licensing"), () -> {
            var locked = lock.lock(Set.of());
            audit.record("licensing.fraud-reported", "", Map.of("locked", Integer.toString(locked.size())));
            operator.inOne(() -> frauds.add(client, report(locked)));
        });
    }

    private FraudReport report(List<String> locked) {
        return new FraudReport(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Texts.of(FraudLocks.class, Language.FR).of("licensing.fraud.by-operator"),
                new FraudNotice(Set.of(), Optional.empty(), ""),
                locked);
    }
}
