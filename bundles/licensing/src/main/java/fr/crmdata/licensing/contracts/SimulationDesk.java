package fr.crmdata.licensing.contracts;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.model.simulation.Simulation;
import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.SettingsForm;
import fr.crmdata.licensing.office.Simulations;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs contracts ahead. Acts that were done are left out and found again by the rules, so that supposed facts may lie in the past. */
@Component(service = Simulations.class)
public final class SimulationDesk implements Simulations {

    private static final int MOST_YEARS = 30;
    private static final int MOST_FACTS = 500;

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final ContractBook book;
    private final SettingsStore settings;
    private final Clock clock;

    @Activate
    public SimulationDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference ContractBook book,
            @Reference SettingsStore settings,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Timeline run(Question question) {
        access.require(LicensingPermissions.READ);
        var contract = operator.inOne(() -> contract(question));
        var history = operator.inOne(settings::history);
        if (!question.settings().isEmpty()) {
            history = supposed(history, question.settings());
        }
        var today = LocalDate.now(clock);
        var all = contract.with(question.supposed());
        var first = all.facts().stream()
                .map(Fact::on)
                .min(Comparator.naturalOrder())
                .orElse(today);
        if (question.horizon().isBefore(first)
                || question.horizon().isAfter(first.plusYears(MOST_YEARS))
                || question.supposed().size() > MOST_FACTS) {
            throw new LicensingRefusal.Invalid(
                    "horizon", "licensing.field.out-of-range", "horizon", first, first.plusYears(MOST_YEARS));
        }
        check(question, history);
        // What an existing contract owes today is not supposed away.
        var known = question.contract().isPresent() ? today : LocalDate.MIN;
        var timeline = Simulation.run(
                contract,
                question.supposed(),
                history,
                question.horizon(),
                due -> due.isAfter(known)
                        && question.paidUntil()
                                .filter(until -> !due.isAfter(until))
                                .isPresent());
        requireRates(question, timeline);
        return timeline;
    }

    /** What is supposed to be paid late on a day without a rate has no answer: its interest would be left out. */
    private static void requireRates(Question question, Timeline timeline) {
        timeline.withoutRate().stream()
                .filter(day -> question.supposed().stream()
                        .anyMatch(fact -> fact instanceof Fact.Paid && fact.on().equals(day)))
                .findFirst()
                .ifPresent(day -> {
                    throw new LicensingRefusal.UnknownRate(day);
                });
    }

    /** What is supposed can be, after what happened and was done. */
    private void check(Question question, SettingsHistory history) {
        var lived = question.contract()
                .map(number -> operator.inOne(() -> book.contract(number)))
                .orElseGet(Contract::of);
        var all = lived.with(question.supposed());
        question.supposed().forEach(fact -> HistoryRules.check(all, fact, history));
    }

    private Contract contract(Question question) {
        if (question.contract().isEmpty()) {
            return Contract.of();
        }
        var number = question.contract().get();
        if (contracts.find(number).isEmpty()) {
            throw new LicensingRefusal.UnknownContract(number);
        }
        return Contract.of(book.contract(number).facts().stream()
                .filter(fact -> fact.done().isEmpty())
                .toList());
    }

    /** The supposed conventions hold all the time, on top of each decision that was made. */
    private static SettingsHistory supposed(SettingsHistory history, Map<String, String> values) {
        var changes = new ArrayList<SettingsHistory.Change>();
        changes.add(new SettingsHistory.Change(
                LocalDate.of(2000, 1, 1),
                "",
                SettingsForm.change(history.decidedOn(LocalDate.of(2000, 1, 1)), values)));
        history.changes()
                .forEach(change -> changes.add(new SettingsHistory.Change(
                        change.from(), change.author(), SettingsForm.change(change.settings(), values))));
        return new SettingsHistory(changes, history.fees());
    }
}
