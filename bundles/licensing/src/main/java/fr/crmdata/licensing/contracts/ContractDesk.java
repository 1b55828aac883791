package fr.crmdata.licensing.contracts;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.AnnouncedDebits;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PlanDebt;
import fr.crmdata.licensing.model.rules.BusinessNumbers;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.RecordedFact;
import fr.crmdata.licensing.office.SettingsForm;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All contracts, for the operator's staff. */
@Component(service = Contracts.class)
public final class ContractDesk implements Contracts {

    private static final int MOST = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final ContractBook book;
    private final ContractViews views;
    private final SettingsStore settings;
    private final Audit audit;
    private volatile @Nullable AnnouncedDebits debits;

    @Activate
    public ContractDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference ContractBook book,
            @Reference ContractViews views,
            @Reference SettingsStore settings,
            @Reference Audit audit) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.book = book;
        this.views = views;
        this.settings = settings;
        this.audit = audit;
    }

    /** Who collects keeps debits back for which instalments are agreed; without billing there are none. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setDebits(AnnouncedDebits collecting) {
        debits = collecting;
    }

    public void unsetDebits(AnnouncedDebits gone) {
        if (debits == gone) {
            debits = null;
        }
    }

    @Override
    public Slice<ContractSummary> find(ContractFilter filter, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> contracts.find(filter, cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @Override
    public long count(ContractFilter filter) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> contracts.count(filter));
    }

    @Override
    public ContractView get(String number, LocalDate day) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> views.of(row(number), day));
    }

    @Override
    public ContractView get(String number) {
        return get(number, book.today());
    }

    @Override
    public Optional<ContractSummary> find(String number) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> contracts.find(number).map(ContractRow::summary));
    }

    @Override
    public Optional<ContractSummary> of(ClientId client) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> contracts.of(client).map(ContractRow::summary));
    }

    @Override
    public String open(Optional<ClientId> client, Holder holder, List<? extends Fact> facts) {
        access.require(LicensingPermissions.MANAGE);
        check(holder);
        var byActs =
                facts.stream().filter(fact -> !FactKind.of(fact).isEntered()).findFirst();
        byActs.ifPresent(fact -> {
            throw new LicensingRefusal.NotEntered(FactKind.of(fact).name());
        });
        return operator.inOne(() -> {
            var number = book.open(client, holder, facts, book.today());
            audit.record("licensing.opened", number, Map.of("holder", holder.name()));
            return number;
        });
    }

    private static void check(Holder holder) {
        var problems = new ArrayList<FieldProblem>();
        length(problems, "name", holder.name(), 1, 200);
        length(problems, "person", holder.person(), 0, 200);
        length(problems, "street", holder.street(), 0, 300);
        length(problems, "postalCode", holder.postalCode(), 0, 20);
        length(problems, "city", holder.city(), 0, 100);
        length(problems, "email", holder.email(), 0, 200);
        if (!holder.country().isEmpty() && !holder.country().matches("[A-Z]{2}")) {
            problems.add(FieldProblem.of("country", "licensing.field.unreadable", "country", holder.country()));
        }
        problems.addAll(BusinessNumbers.problems(holder.country(), holder.siren(), holder.vatNumber()));
        if (!problems.isEmpty()) {
            throw new LicensingRefusal.Invalid(problems);
        }
    }

    private static void length(List<FieldProblem> problems, String field, String value, int least, int most) {
        if (value.strip().length() < least) {
            problems.add(FieldProblem.of(field, "licensing.field.missing", field));
        } else if (value.length() > most) {
            problems.add(FieldProblem.of(field, "licensing.field.too-long", field, most));
        }
    }

    @Override
    public void assign(String number, ClientId client) {
        access.require(LicensingPermissions.MANAGE);
        operator.inOne(() -> {
            book.assign(number, client);
            audit.record("licensing.assigned", number, Map.of("client", client.value()));
        });
    }

    @Override
    public void change(String number, long version, Holder holder) {
        access.require(LicensingPermissions.MANAGE);
        check(holder);
        operator.inOne(() -> {
            row(number);
            if (!contracts.change(number, version, holder)) {
                throw new LicensingRefusal.Stale(number);
            }
            Taxation.change(holder, book.contract(number), book.today()).ifPresent(fact -> book.record(number, fact));
            audit.record("licensing.holder-changed", number);
        });
    }

    @Override
    public RecordedFact record(String number, Fact fact) {
        access.require(LicensingPermissions.MANAGE);
        if (!FactKind.of(fact).isEntered()) {
            throw new LicensingRefusal.NotEntered(FactKind.of(fact).name());
        }
        return operator.inOne(() -> {
            keepBack(number, fact);
            var stored = book.record(number, fact);
            audit.record(
                    "licensing.recorded",
                    number,
                    Map.of("kind", FactKind.of(fact).name(), "on", fact.on().toString()));
            return ContractViews.recorded(stored, List.of());
        });
    }

    /** What is paid by instalments is not debited: what waits is kept back, what is at the bank already stands against the plan. */
    private void keepBack(String number, Fact fact) {
        var collecting = debits;
        if (collecting != null && fact instanceof Fact.InstalmentPlanAgreed plan) {
            collecting.keepBack(
                    number, plan.covers().keys().stream().map(ActKey::value).toList());
        }
    }

    @Override
    public PlanDebt planDebt(String number) {
        access.require(LicensingPermissions.READ);
        var today = book.today();
        return operator.inOne(() -> {
            row(number);
            return PlanDebt.of(book.contract(number), today, settings.history().on(today));
        });
    }

    @Override
    public RecordedFact withdraw(String number, String factId, String reason) {
        access.require(LicensingPermissions.MANAGE);
        if (reason.isBlank() || reason.length() > 300) {
            throw new LicensingRefusal.Invalid("reason", "licensing.field.missing", "reason");
        }
        return operator.inOne(() -> {
            var stored = book.withdraw(number, factId, reason);
            audit.record("licensing.withdrawn", number, Map.of("fact", factId));
            return ContractViews.recorded(stored, List.of());
        });
    }

    @Override
    public SettingsHistory settings() {
        access.require(LicensingPermissions.READ);
        return operator.inOne(settings::history);
    }

    @Override
    public SettingsHistory decide(LocalDate from, Map<String, String> values) {
        access.require(LicensingPermissions.SETTINGS);
        if (from.isBefore(book.today())) {
            throw new LicensingRefusal.TooLate(from);
        }
        return operator.inOne(() -> {
            settings.add(from, SettingsForm.change(settings.history().decidedOn(from), values));
            contracts.lookAtAll(from);
            audit.record("licensing.decided", from.toString(), values);
            return settings.history();
        });
    }

    private ContractRow row(String number) {
        return contracts.find(number).orElseThrow(() -> new LicensingRefusal.UnknownContract(number));
    }
}
