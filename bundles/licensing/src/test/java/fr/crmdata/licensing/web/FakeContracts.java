package fr.crmdata.licensing.web;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.Agenda;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.contract.PlanDebt;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.model.simulation.Simulation;
import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.ContractFigures;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.RecordedFact;
import fr.crmdata.licensing.office.SettingsForm;
import fr.crmdata.licensing.office.Simulations;
import fr.crmdata.licensing.office.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts in memory, read by the real rules. */
final class FakeContracts implements Contracts, Simulations {

    private final Map<String, List<Fact>> facts = new LinkedHashMap<>();
    private final Map<String, Holder> holders = new LinkedHashMap<>();
    private final Map<String, String> withdrawn = new HashMap<>();
    private final Access access;
    private final String mark;
    SettingsHistory settings = SettingsHistory.none();

    FakeContracts(Access access, String mark) {
        this.access = access;
        this.mark = mark;
        put(MadeUp.RISING, "Ateliers Brémond", MadeUp.rising());
        put(MadeUp.UNPAID, "Menuiserie Lefèvre", MadeUp.unpaid());
        put(MadeUp.SUSPENDED, "Strauss Énergie", MadeUp.suspended());
        put(MadeUp.ENDED, "Perrin et Fils", MadeUp.ended());
    }

    private void put(String number, String name, List<Fact> history) {
        facts.put(number, new ArrayList<>(history));
        holders.put(number, MadeUp.holder(name + mark));
    }

    List<Fact> facts(String number) {
        return facts.get(number);
    }

    Contract lived(String number, LocalDate day) {
        var contract = Contract.of(facts.get(number));
        return DailyRun.of(contract, contract.facts().get(0).on(), day, settings)
                .contract();
    }

    @Override
    public ContractView get(String number, LocalDate day) {
        access.require(LicensingPermissions.READ);
        return view(number, day);
    }

    ContractView view(String number, LocalDate day) {
        if (!facts.containsKey(number)) {
            throw new LicensingRefusal.UnknownContract(number);
        }
        var contract = lived(number, day);
        var reading = contract.read(day, settings.on(day));
        var recorded = new ArrayList<RecordedFact>();
        for (var fact : contract.facts()) {
            if (!fact.on().isAfter(day)) {
                var id = "f" + recorded.size();
                recorded.add(new RecordedFact(
                        id,
                        fact,
                        Clause.INVOICES,
                        Reason.of("licensing.fact." + FactKind.of(fact).name(), figures(fact)),
                        MadeUp.NOW,
                        "Olga Petit" + mark,
                        Optional.ofNullable(withdrawn.get(id))));
            }
        }
        return new ContractView(
                number,
                Optional.of(new ClientId("bremond")),
                holders.get(number),
                3,
                contract.at(day, settings.on(day)),
                figures(reading, contract),
                recorded,
                Agenda.of(reading).acts(),
                Simulation.run(Contract.of(facts.get(number)), List.of(), settings, day.plusYears(1), Optional.empty()),
                reading.prices().pending(day));
    }

    private static Object[] figures(Fact fact) {
        return FactKind.of(fact).fields().isEmpty() ? new Object[0] : new Object[] {"CRM", "8", "2026-11-01"};
    }

    private static ContractFigures figures(Reading reading, Contract contract) {
        var account = new ArrayList<ContractFigures.Entry>();
        var balance = Money.ZERO;
        for (var fact : contract.facts()) {
            if (fact instanceof Fact.InvoiceIssued invoice) {
                balance = balance.plus(invoice.amounts().gross());
                var open = reading.ledger().items().stream()
                        .filter(item -> item.invoice().equals(invoice))
                        .map(item -> item.open())
                        .findFirst()
                        .orElse(Money.ZERO);
                account.add(new ContractFigures.Entry(
                        invoice.on(),
                        invoice.key().value(),
                        Optional.of(invoice.kind()),
                        Optional.of(invoice.due()),
                        invoice.amounts().gross(),
                        Money.ZERO,
                        open,
                        balance));
            } else if (fact instanceof Fact.Paid paid) {
                balance = balance.minus(paid.amount());
                account.add(new ContractFigures.Entry(
                        paid.on(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Money.ZERO,
                        paid.amount(),
                        Money.ZERO,
                        balance));
            }
        }
        var period = reading.periods().containing(reading.day());
        var overdue = Money.sum(
                reading.ledger().overdue().stream().map(item -> item.open()).toList());
        return new ContractFigures(
                reading.lines(period),
                Amounts.taxed(
                        reading.fee(period), reading.settings().invoicing().vat()),
                account,
                reading.ledger().balanceDue(),
                overdue,
                Optional.of(overdue.isZero() ? Money.ZERO : Money.of("2.71")),
                reading.pauses().until(reading.day()),
                reading.ledger().plan(),
                Money.of("2352.00"));
    }

    @Override
    public ContractView get(String number) {
        return get(number, MadeUp.TODAY);
    }

    private ContractSummary summary(String number) {
        var view = view(number, MadeUp.TODAY);
        return new ContractSummary(
                number,
                view.client(),
                view.holder().name(),
                view.state().phase(),
                Optional.of(facts.get(number).get(0).on()),
                view.state().end().map(end -> end.last()),
                view.state().seats().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                view.figures().fee().net(),
                view.state().balanceDue(),
                view.agenda().stream().map(act -> act.on()).findFirst());
    }

    @Override
    public Slice<ContractSummary> find(ContractFilter filter, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        var found = facts.keySet().stream()
                .map(this::summary)
                .filter(one ->
                        one.name().contains(filter.text()) || one.number().contains(filter.text()))
                .filter(one -> filter.phases().isEmpty() || filter.phases().contains(one.phase()))
                .filter(one -> !filter.owing() || one.balanceDue().isPositive())
                .toList();
        return new Slice<>(found, found.size() > 3 ? Optional.of("more") : Optional.empty());
    }

    @Override
    public long count(ContractFilter filter) {
        return find(filter, Optional.empty(), Integer.MAX_VALUE).items().size();
    }

    @Override
    public Optional<ContractSummary> find(String number) {
        return Optional.of(number).filter(facts::containsKey).map(this::summary);
    }

    @Override
    public Optional<ContractSummary> of(ClientId client) {
        return find(MadeUp.RISING);
    }

    @Override
    public String open(Optional<ClientId> client, Holder holder, List<? extends Fact> first) {
        access.require(LicensingPermissions.MANAGE);
        var number = "C-2026-0000" + (facts.size() + 1);
        facts.put(number, new ArrayList<>(first));
        holders.put(number, holder);
        return number;
    }

    @Override
    public void assign(String number, ClientId client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(String number, long version, Holder holder) {
        if (version != 3) {
            throw new LicensingRefusal.Stale(number);
        }
        holders.put(number, holder);
    }

    @Override
    public RecordedFact record(String number, Fact fact) {
        access.require(LicensingPermissions.MANAGE);
        HistoryRules.check(lived(number, MadeUp.TODAY).with(fact), settings.on(fact.on()));
        facts.get(number).add(fact);
        return new RecordedFact(
                "new",
                fact,
                Clause.INVOICES,
                Reason.of("licensing.fact." + FactKind.of(fact).name(), figures(fact)),
                MadeUp.NOW,
                "Olga Petit",
                Optional.empty());
    }

    @Override
    public PlanDebt planDebt(String number) {
        access.require(LicensingPermissions.READ);
        return PlanDebt.of(lived(number, MadeUp.TODAY), MadeUp.TODAY, settings.on(MadeUp.TODAY));
    }

    @Override
    public RecordedFact withdraw(String number, String factId, String reason) {
        withdrawn.put(factId, reason);
        return view(number, MadeUp.TODAY).facts().get(0);
    }

    @Override
    public SettingsHistory settings() {
        return settings;
    }

    @Override
    public SettingsHistory decide(LocalDate from, Map<String, String> values) {
        access.require(LicensingPermissions.SETTINGS);
        settings = settings.with(
                new SettingsHistory.Change(from, "Olga Petit" + mark, SettingsForm.change(settings.on(from), values)));
        return settings;
    }

    @Override
    public Timeline run(Question question) {
        access.require(LicensingPermissions.READ);
        var contract = question.contract()
                .map(number -> {
                    if (!facts.containsKey(number)) {
                        throw new LicensingRefusal.UnknownContract(number);
                    }
                    return Contract.of(facts.get(number));
                })
                .orElseGet(Contract::of);
        var conventions = question.settings().isEmpty()
                ? settings
                : settings.with(new SettingsHistory.Change(
                        LocalDate.of(2000, 1, 1),
                        "",
                        SettingsForm.change(settings.on(MadeUp.TODAY), question.settings())));
        HistoryRules.check(contract.with(question.supposed()), conventions.on(question.horizon()));
        return Simulation.run(contract, question.supposed(), conventions, question.horizon(), question.paidUntil());
    }
}
