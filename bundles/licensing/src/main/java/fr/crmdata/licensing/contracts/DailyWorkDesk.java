package fr.crmdata.licensing.contracts;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.rules.RateTable;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the contracts for which something can be due, a handful at a time in one transaction. Whoever is not due is not read.
 */
@Component(service = {DailyWork.class, DailyWorkDesk.class})
public final class DailyWorkDesk implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(DailyWorkDesk.class);

    private static final int HANDFUL = 40;
    private static final int MOST = 500;
    private static final String RULES = "rules";

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final FactStore facts;
    private final ActStore acts;
    private final SettingsStore settings;
    private final ContractBook book;
    private final Doing doing;

    @Activate
    public DailyWorkDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference ActStore acts,
            @Reference SettingsStore settings,
            @Reference ContractBook book,
            @Reference Doing doing) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.facts = facts;
        this.acts = acts;
        this.settings = settings;
        this.book = book;
        this.doing = doing;
    }

    @Override
    public Slice<Due> dryRun(LocalDate day, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        var most = Math.max(1, Math.min(limit, MOST));
        return operator.inOne(() -> {
            var history = settings.history();
            var due = new ArrayList<Due>();
            var numbers = contracts.due(day, cursor.orElse(""), most);
            var known = facts.of(numbers);
            for (var row : contracts.findAll(numbers)) {
                var from = row.summary().nextDue().orElse(day);
                doing.run(row, Contract.of(known.getOrDefault(row.number(), List.of())), from, day, history)
                        .acts()
                        .forEach(act ->
                                due.add(new Due(row.number(), row.summary().name(), act)));
            }
            return new Slice<>(
                    due, numbers.size() < most ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1)));
        });
    }

    @Override
    public Report run(LocalDate day) {
        access.require(LicensingPermissions.RUN);
        return work(day);
    }

    /** Does everything due until that day, today at the latest; called by the daily task, too. */
    Report work(LocalDate wanted) {
        var day = wanted.isAfter(book.today()) ? book.today() : wanted;
        operator.inOne(() -> lookAgainAtNewRules(day));
        var history = operator.inOne(settings::history);
        var behind = "";
        var looked = 0L;
        var done = 0L;
        var failed = 0L;
        while (true) {
            var last = behind;
            var numbers = operator.inOne(() -> contracts.due(day, last, HANDFUL));
            if (numbers.isEmpty()) {
                return new Report(day, looked, done, failed);
            }
            var handful = handful(numbers, day, history);
            looked += numbers.size();
            done += handful.done();
            failed += handful.failed();
            behind = numbers.get(numbers.size() - 1);
        }
    }

    private record Handful(long done, long failed) {}

    /** All of them in one transaction; one by one when one of them fails, so that it keeps nobody else back. */
    private Handful handful(List<String> numbers, LocalDate day, SettingsHistory history) {
        try {
            return operator.inOne(() -> new Handful(
                    numbers.stream()
                            .mapToLong(number -> book.live(number, day, history).size())
                            .sum(),
                    0));
        } catch (RuntimeException together) {
            var done = 0L;
            var failed = 0L;
            for (var number : numbers) {
                try {
                    done += book.live(number, day, history).size();
                } catch (RuntimeException e) {
                    LOG.error("the work of {} for contract {} is left for the next run", day, number, e);
                    failed++;
                }
            }
            return new Handful(done, failed);
        }
    }

    /** With new rates, what waited for them can be due anywhere. */
    private void lookAgainAtNewRules(LocalDate day) {
        var rules = RateTable.LEGAL.fingerprint() + "/" + RateTable.ECB.fingerprint();
        if (settings.mark(RULES).filter(rules::equals).isEmpty()) {
            contracts.lookAtAll(day);
            settings.mark(RULES, rules);
        }
    }

    @Override
    public Slice<Done> log(LogFilter filter, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> acts.list(filter, cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @Override
    public Done done(String id) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> acts.find(id)).orElseThrow(() -> new LicensingRefusal.UnknownAct(id));
    }
}
