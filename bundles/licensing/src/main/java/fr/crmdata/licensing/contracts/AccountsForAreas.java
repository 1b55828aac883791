package fr.crmdata.licensing.contracts;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.contracts.Dues.Asked;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.InstalmentPlan;
import fr.crmdata.licensing.model.contract.Ledger;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.LateInterest;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.FactStore.Happened;
import fr.crmdata.licensing.store.OrderStore;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What billing gets from contracts and tells them. */
@Component(service = ContractAccounts.class)
public final class AccountsForAreas implements ContractAccounts {

    private static final int MOST = 500;

    private static final Set<ActKind> INVOICES = Arrays.stream(ActKind.values())
            .filter(kind -> kind.way() == ActKind.Way.INVOICE)
            .collect(Collectors.toSet());

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final FactStore facts;
    private final OrderStore orders;
    private final ActStore acts;
    private final SettingsStore settings;
    private final ContractBook book;
    private final Doing doing;

    @Activate
    public AccountsForAreas(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference OrderStore orders,
            @Reference ActStore acts,
            @Reference SettingsStore settings,
            @Reference ContractBook book,
            @Reference Doing doing) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.facts = facts;
        this.orders = orders;
        this.acts = acts;
        this.settings = settings;
        this.book = book;
        this.doing = doing;
    }

    @Override
    public List<Due> dues(Optional<String> after, int limit) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> dues(acts.after(INVOICES, after.orElse(""), limited(limit))));
    }

    @Override
    public Optional<Due> due(String contract, String key) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() ->
                dues(acts.find(contract, key).stream()
                                .filter(act -> INVOICES.contains(act.kind()))
                                .toList())
                        .stream()
                        .findFirst());
    }

    private List<Due> dues(List<Done> done) {
        var numbers = done.stream().map(Done::contract).distinct().toList();
        var histories = histories(numbers);
        var rows = rows(numbers);
        var dues = new Dues(settings.history());
        return done.stream()
                .flatMap(act -> asked(act, histories, rows).stream())
                .map(asked -> dues.of(asked, histories.getOrDefault(asked.contract(), Contract.of())))
                .toList();
    }

    @Override
    public LateRate lateRate(LocalDate issued) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() ->
                LateRate.valueOf(settings.history().on(issued).lateness().rate().name()));
    }

    @Override
    public long countDues(String after) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> acts.countAfter(INVOICES, after));
    }

    private static int limited(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private Map<String, Contract> histories(List<String> numbers) {
        var histories = new HashMap<String, Contract>();
        facts.of(numbers).forEach((number, known) -> histories.put(number, Contract.of(known)));
        return histories;
    }

    private Map<String, ContractRow> rows(List<String> numbers) {
        return contracts.findAll(numbers).stream().collect(Collectors.toMap(ContractRow::number, row -> row));
    }

    private static Optional<Asked> asked(Done act, Map<String, Contract> histories, Map<String, ContractRow> rows) {
        return invoice(histories.getOrDefault(act.contract(), Contract.of()), act.key())
                .map(invoice -> new Asked(
                        act.id(), act.contract(), client(rows, act.contract()), act.clause(), act.why(), invoice));
    }

    private static Optional<Fact.InvoiceIssued> invoice(Contract history, String key) {
        return history.facts().stream()
                .filter(Fact.InvoiceIssued.class::isInstance)
                .map(Fact.InvoiceIssued.class::cast)
                .filter(invoice -> invoice.key().value().equals(key))
                .findFirst();
    }

    private static Optional<ClientId> client(Map<String, ContractRow> rows, String contract) {
        return Optional.ofNullable(rows.get(contract))
                .flatMap(row -> row.summary().client());
    }

    @Override
    public Foreseen foreseen(LocalDate day, String behind, int limit) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> {
            var numbers = contracts.due(day, behind, limited(limit));
            var histories = histories(numbers);
            var rows = rows(numbers);
            var history = settings.history();
            var dues = new ArrayList<Due>();
            for (var number : numbers) {
                var known = histories.getOrDefault(number, Contract.of());
                var from = Optional.ofNullable(rows.get(number))
                        .flatMap(row -> row.summary().nextDue());
                var run = doing.run(known, from.orElse(day), day, history);
                for (var act : run.acts()) {
                    if (act.record() instanceof Fact.InvoiceIssued invoice) {
                        dues.add(new Dues(history)
                                .of(
                                        new Asked("", number, client(rows, number), act.clause(), act.why(), invoice),
                                        run.contract()));
                    }
                }
            }
            return new Foreseen(
                    dues,
                    numbers.size() < limited(limit) ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1)));
        });
    }

    @Override
    public Map<String, Payer> payers(Collection<String> wanted) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> {
            var numbers = wanted.stream().distinct().toList();
            var rows = rows(numbers);
            var methods = facts.methods(numbers);
            var agreements = orders.agreements(numbers);
            var payers = new LinkedHashMap<String, Payer>();
            for (var number : numbers) {
                var row = Optional.ofNullable(rows.get(number))
                        .orElseThrow(() -> new LicensingRefusal.UnknownContract(number));
                payers.put(number, payer(row, methods.get(number), agreements.get(number)));
            }
            return payers;
        });
    }

    private static Payer payer(ContractRow row, @Nullable PaymentMethod method, @Nullable Agreement agreement) {
        var holder = row.holder();
        return new Payer(
                row.number(),
                row.summary().client(),
                holder.name(),
                holder.person(),
                holder.street(),
                holder.postalCode(),
                holder.city(),
                holder.country(),
                holder.siren(),
                holder.vatNumber(),
                holder.email(),
                holder.language(),
                method == PaymentMethod.DIRECT_DEBIT ? Method.DIRECT_DEBIT : Method.TRANSFER,
                Optional.ofNullable(agreement));
    }

    @Override
    public List<String> contractsOf(ClientId client) {
        return operator.inOne(() -> contracts.allOf(client));
    }

    @Override
    public List<Receipt> receipts(String contract) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> {
            var today = book.today();
            var reading = book.contract(contract).read(today, settings.history().on(today));
            return Ledger.payments(reading).stream()
                    .map(paid -> new Receipt(paid.on(), paid.amount()))
                    .toList();
        });
    }

    @Override
    public Optional<RateBelowFloor> rateBelowFloor(LocalDate day) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> LateInterest.belowFloor(
                        day, settings.history().on(day).lateness().rate())
                .map(rates -> new RateBelowFloor(rates.claimed(), rates.floor())));
    }

    @Override
    public Map<String, List<Instalment>> instalments(Collection<String> wanted) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> {
            var today = book.today();
            var now = settings.history().on(today);
            var found = new HashMap<String, List<Instalment>>();
            histories(facts.withPlan(wanted)).forEach((number, known) -> known.read(today, now)
                    .ledger()
                    .plan()
                    .ifPresent(plan -> found.put(number, promised(plan))));
            return found;
        });
    }

    private static List<Instalment> promised(InstalmentPlan plan) {
        return plan.promises().stream()
                .map(one -> new Instalment(one.invoice().value(), one.due(), one.amount()))
                .toList();
    }

    @Override
    public Map<String, Frozen> frozen(Collection<String> wanted) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> {
            var today = book.today();
            var now = settings.history().on(today);
            var found = new HashMap<String, Frozen>();
            histories(facts.withInsolvency(wanted)).forEach((number, known) -> {
                var reading = known.read(today, now);
                reading.insolvency()
                        .ifPresent(judgment ->
                                found.put(number, new Frozen(judgment.judgment(), frozen(reading.ledger()))));
            });
            return found;
        });
    }

    private static List<String> frozen(Ledger ledger) {
        return ledger.items().stream()
                .filter(item -> item.open().isPositive() && ledger.isFrozen(item))
                .map(item -> item.invoice().key().value())
                .toList();
    }

    @Override
    public void paid(Collection<Paid> payments) {
        access.require(LicensingPermissions.MANAGE);
        book.recordAll(payments.stream()
                .map(paid -> new Happened(paid.contract(), new Fact.Paid(paid.on(), paid.amount())))
                .toList());
    }

    @Override
    public void returned(String contract, LocalDate on, Money amount, String reason) {
        access.require(LicensingPermissions.MANAGE);
        book.record(contract, new Fact.PaymentReturned(on, amount, reason));
    }

    @Override
    public void waived(String contract, LocalDate on, String key, Money amount, String reason) {
        access.require(LicensingPermissions.MANAGE);
        book.record(contract, new Fact.Waived(on, new ActKey(key), amount, reason));
    }

    @Override
    public void debitAnnounced(String contract, LocalDate on, String key, LocalDate day, Optional<String> incident) {
        access.require(LicensingPermissions.MANAGE);
        book.record(contract, new Fact.DebitAnnounced(on, new ActKey(key), day, incident));
    }

    @Override
    public void refunded(String contract, LocalDate on, Money amount) {
        access.require(LicensingPermissions.MANAGE);
        book.record(contract, new Fact.Refunded(on, amount));
    }

    @Override
    public void refundReturned(String contract, LocalDate on, Money amount) {
        access.require(LicensingPermissions.MANAGE);
        book.record(contract, new Fact.RefundReturned(on, amount));
    }
}
