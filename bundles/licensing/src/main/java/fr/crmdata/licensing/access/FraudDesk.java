package fr.crmdata.licensing.access;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.rules.PrivacyDeadlines;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FraudStore;
import fr.crmdata.licensing.store.FraudStore.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports of all clients, with the deadline that each opens and the letter that proves it. */
@Component(service = Frauds.class)
public final class FraudDesk implements Frauds {

    private static final int MOST = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final FraudStore frauds;
    private final ContractStore contracts;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public FraudDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference FraudStore frauds,
            @Reference ContractStore contracts,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.frauds = frauds;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Slice<Case> list(Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        var most = Math.max(1, Math.min(limit, MOST));
        return operator.inOne(() -> {
            var found = frauds.all(cursor, most);
            return new Slice<>(
                    found.stream().map(this::seen).toList(),
                    found.size() < most
                            ? Optional.empty()
                            : Optional.of(found.get(found.size() - 1).report().id()));
        });
    }

    private static void within(String field, LocalDate day, LocalDate least, LocalDate most) {
        if (day.isBefore(least) || day.isAfter(most)) {
            throw new LicensingRefusal.Invalid(field, "licensing.field.out-of-range", field, least, most);
        }
    }

    private Case seen(Kept kept) {
        return new Case(
                kept.client(),
                contracts.of(kept.client()).map(ContractRow::number),
                kept.report(),
                PrivacyDeadlines.breachNotifiedBefore(kept.report().at()),
                kept.posted(),
                kept.presented());
    }

    @Override
    public Case enterLetter(String report, LocalDate posted, Optional<LocalDate> presented) {
        access.require(LicensingPermissions.POST);
        var today = LocalDate.now(clock);
        within("posted", posted, today.minusYears(1), today);
        presented.ifPresent(day -> within("presented", day, posted, today));
        return operator.inOne(() -> {
            if (!frauds.enterLetter(report, posted, presented)) {
                throw new LicensingRefusal.UnknownFraudReport(report);
            }
            var kept = seen(frauds.find(report).orElseThrow());
            audit.record(
                    "licensing.fraud-letter",
                    report,
                    Map.of(
                            "client",
                            kept.client().value(),
                            "posted",
                            posted.toString(),
                            "presented",
                            presented.map(LocalDate::toString).orElse("")));
            return kept;
        });
    }
}
