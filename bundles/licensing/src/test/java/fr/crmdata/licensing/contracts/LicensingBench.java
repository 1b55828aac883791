package fr.crmdata.licensing.contracts;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.model.simulation.Simulation;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the daily run over many contracts of which one in a hundred has something due, and a simulation of ten years. */
final class LicensingBench {

    private static final Logger LOG = LoggerFactory.getLogger(LicensingBench.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int PIECE = 500;

    private record Prototype(List<Fact> facts, LocalDate next) {}

    private LicensingBench() {}

    /** Arguments: DERBY or POSTGRESQL, and how many contracts. */
    public static void main(String[] arguments) throws IOException {
        simulations();
        var data = new TestDatabases(TestDatabases.Kind.valueOf(arguments[0]));
        data.open(() -> {
            var office = new TestOffice(data);
            office.asStaff(() -> measure(office, arguments[0], Integer.parseInt(arguments[1])));
        });
    }

    private static void measure(TestOffice office, String kind, int count) {
        fill(office, count);
        office.clock.set(DAY);
        office.desk.work(DAY.minusDays(1));
        var begin = System.nanoTime();
        var report = office.desk.work(DAY);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        LOG.info(
                "{}: {} contracts, {} looked at, {} acts in {} ms: {} contracts/s",
                kind,
                count,
                report.contracts(),
                report.acts(),
                took.toMillis(),
                Math.round(count * 1e9 / took.toNanos()));
        office.operator.inOne(() -> office.store.lookAtAll(DAY));
        begin = System.nanoTime();
        report = office.desk.work(DAY);
        took = Duration.ofNanos(System.nanoTime() - begin);
        LOG.info(
                "{}: every contract looked at ({}), as after a change of conventions, in {} ms: {} contracts/s",
                kind,
                report.contracts(),
                took.toMillis(),
                Math.round(count * 1e9 / took.toNanos()));
    }

    private static void fill(TestOffice office, int count) {
        var due = new ArrayList<Prototype>();
        var others = new ArrayList<Prototype>();
        for (var back = 60; back < 150; back++) {
            var prototype = prototype(DAY.minusDays(back));
            var isDue = !DailyRun.of(Contract.of(prototype.facts()), DAY, SettingsHistory.none())
                    .acts()
                    .isEmpty();
            if (isDue || !prototype.next().equals(DAY)) {
                (isDue ? due : others).add(prototype);
            }
        }
        for (var from = 0; from < count; from += PIECE) {
            var first = from;
            office.operator.inOne(() -> {
                for (var which = first; which < Math.min(count, first + PIECE); which++) {
                    var kind = which % 100 == 0 ? due : others;
                    insert(office, "B-%06d".formatted(which), kind.get(which / 100 % kind.size()));
                }
            });
        }
    }

    private static void insert(TestOffice office, String number, Prototype prototype) {
        office.store.insert(number, Optional.<ClientId>empty(), TestOffice.holder(number), office.clock.instant());
        office.facts.addAll(number, prototype.facts());
        office.store.stand(List.of(new ContractSummary(
                number,
                Optional.empty(),
                number,
                Phase.ACTIVE,
                Optional.of(prototype.facts().get(0).on()),
                Optional.empty(),
                8,
                Money.of("392.00"),
                Money.ZERO,
                Optional.of(prototype.next()))));
    }

    /** Paid in time until the eve. */
    private static Prototype prototype(LocalDate start) {
        var facts = new ArrayList<>(TestOffice.facts(start));
        for (var due = start; due.isBefore(DAY); due = due.plusMonths(1)) {
            facts.add(new Fact.Paid(due, Money.of("470.40")));
        }
        var run = DailyRun.of(Contract.of(facts), start, DAY.minusDays(1), SettingsHistory.none());
        return new Prototype(run.contract().facts(), run.next().orElseThrow());
    }

    private static void simulations() {
        var start = LocalDate.of(2026, 1, 15);
        var paying = new ArrayList<>(TestOffice.facts(start));
        simulation("paid in time", Contract.of(paying), start, start.plusYears(10));
        paying.add(new Fact.FormalNoticePosted(LocalDate.of(2028, 3, 1), "L-1", Money.of("470.40"), true));
        simulation("unpaid from the third year on", Contract.of(paying), start, start.plusYears(2));
    }

    /** By the processor time of the thread: what else runs on the machine does not count. */
    private static void simulation(String what, Contract contract, LocalDate start, LocalDate paidUntil) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        for (var round = 0; round < 160; round++) {
            var begin = threads.getCurrentThreadCpuTime();
            Simulation.run(contract, List.of(), SettingsHistory.none(), start.plusYears(10), Optional.of(paidUntil));
            times.add(threads.getCurrentThreadCpuTime() - begin);
        }
        var warm = times.subList(100, 160).stream().sorted().toList();
        LOG.info(
                "simulation of ten years, {}: first {} ms, warm median {} ms, slowest {} ms",
                what,
                times.get(0) / 1_000_000.0,
                warm.get(30) / 1_000_000.0,
                warm.get(59) / 1_000_000.0);
    }
}
