package fr.crmdata.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.calendar.WorkingDays;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ledger;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Test;

/** What holds for every history. */
public class HistoriesTest {

    /** Ten years each, a third of a second; a run over more of them is a matter of patience: {@code -Dlicensing.histories=1000}. */
    private static final int DAY_BY_DAY = Integer.getInteger("licensing.histories", 100);

    private static final int LEAPS = DAY_BY_DAY / 4;
    private static final int WITH_TIME = DAY_BY_DAY / 10;
    private static final int EXAMPLES = 100;

    private static final SettingsHistory SETTINGS = SettingsHistory.none();

    private static DailyRun leap(Contract contract) {
        return DailyRun.of(contract, RandomContracts.BEGIN, RandomContracts.END, SETTINGS);
    }

    @Test
    public void any_order_of_entry_gives_the_same_state() {
        qt().withShrinkCycles(0)
                .withExamples(EXAMPLES)
                .forAll(longs().all(), longs().all(), integers().between(0, 3600))
                .check((seed, order, day) -> {
                    var facts = RandomContracts.facts(seed);
                    var shuffled = new ArrayList<>(facts);
                    Collections.shuffle(shuffled, new Random(order));
                    var on = RandomContracts.BEGIN.plusDays(day);
                    var one = Contract.of(facts);
                    var other = Contract.of();
                    for (var fact : shuffled) {
                        other = other.with(fact);
                    }
                    return one.at(on, Settings.defaults()).equals(other.at(on, Settings.defaults()))
                            && one.equals(other);
                });
    }

    @Test
    public void no_act_happens_twice() {
        qt().withShrinkCycles(0).withExamples(EXAMPLES).forAll(longs().all()).check(seed -> {
            var run = leap(Contract.of(RandomContracts.facts(seed)));
            var keys = new HashSet<Object>();
            return run.acts().stream().allMatch(act -> keys.add(act.key()))
                    && DailyRun.of(run.contract(), RandomContracts.END, SETTINGS)
                            .acts()
                            .isEmpty();
        });
    }

    @Test
    public void a_suspension_never_comes_earlier_than_the_law_allows() {
        qt().withShrinkCycles(0).withExamples(EXAMPLES).forAll(longs().all()).check(seed -> {
            var facts = RandomContracts.facts(seed);
            return leap(Contract.of(facts)).acts().stream()
                    .filter(act -> act.kind() == ActKind.SUSPEND)
                    .allMatch(act -> facts.stream()
                            .filter(Fact.FormalNoticePosted.class::isInstance)
                            .map(Fact.FormalNoticePosted.class::cast)
                            .filter(letter -> act.key().value().equals("suspend:" + letter.letter()))
                            .anyMatch(letter -> isLawful(letter.on(), act.on())));
        });
    }

    /** Counted anew: ten days after the sending, the last of them a working day, and a working day after that. */
    private static boolean isLawful(LocalDate sent, LocalDate suspended) {
        var days = WorkingDays.FRANCE;
        var last = sent.plusDays(10);
        while (!days.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return suspended.isAfter(last) && days.isWorkingDay(suspended);
    }

    @Test
    public void nothing_of_dunning_moves_in_a_pause() {
        var steps = Set.of(
                ActKind.REMIND,
                ActKind.POST_FORMAL_NOTICE,
                ActKind.SUSPEND,
                ActKind.POST_SECOND_NOTICE,
                ActKind.DECIDE_TERMINATION,
                ActKind.DECIDE_TERMINATION_FOR_LATENESS);
        LongStream.range(0, LEAPS).parallel().forEach(seed -> {
            var contract = Contract.of(RandomContracts.facts(seed));
            assertThat(leap(contract).acts())
                    .as("seed " + seed)
                    .filteredOn(act -> steps.contains(act.kind()))
                    .noneMatch(act -> contract.read(act.on(), Settings.defaults())
                            .pauses()
                            .isOn(act.on()));
        });
    }

    @Test
    public void payments_by_instalments_pay_no_cent_more_or_less() {
        LongStream.range(0, LEAPS).parallel().forEach(seed -> {
            var reading = leap(Contract.of(RandomContracts.facts(seed)))
                    .contract()
                    .read(RandomContracts.END, Settings.defaults());
            var paid = Money.sum(reading.ledger().items().stream()
                    .map(item -> item.owed().minus(item.open()))
                    .toList());
            var owed = Money.sum(
                    reading.ledger().items().stream().map(Ledger.Item::owed).toList());
            assertThat(paid)
                    .as("seed " + seed)
                    .isEqualTo(reading.ledger().receivedSince(LocalDate.MIN).min(owed));
        });
    }

    @Test
    public void what_is_invoiced_adds_up_to_what_the_periods_cost() {
        qt().withShrinkCycles(0).withExamples(EXAMPLES).forAll(longs().all()).check(seed -> {
            var contract = leap(Contract.of(RandomContracts.facts(seed))).contract();
            var reading = contract.read(RandomContracts.END, Settings.defaults());
            return reading.start().isEmpty()
                    || reading.facts(Fact.InvoiceIssued.class).stream()
                            .flatMap(invoice -> invoice.period().stream())
                            .distinct()
                            .allMatch(period -> reading.facts(Fact.InvoiceIssued.class).stream()
                                    .filter(invoice -> invoice.period()
                                            .filter(period::equals)
                                            .isPresent())
                                    .map(invoice -> invoice.amounts().net())
                                    .reduce(Money.ZERO, Money::plus)
                                    .equals(reading.fee(period)));
        });
    }

    @Test
    public void ten_years_day_by_day_equal_one_leap() {
        LongStream.range(0, DAY_BY_DAY).parallel().forEach(seed -> {
            var facts = RandomContracts.facts(seed);
            var leap = leap(Contract.of(facts));
            var acts = new ArrayList<Act>();
            var contract = Contract.of(facts);
            for (var day = RandomContracts.BEGIN; !day.isAfter(RandomContracts.END); day = day.plusDays(1)) {
                var run = DailyRun.of(contract, day, SETTINGS);
                acts.addAll(run.acts());
                contract = run.contract();
            }
            assertThat(acts).as("seed " + seed).isEqualTo(leap.acts());
            assertThat(contract).isEqualTo(leap.contract());
        });
    }

    @Test
    public void facts_that_come_with_time_give_the_same_acts_as_facts_known_before() {
        LongStream.range(DAY_BY_DAY, DAY_BY_DAY + WITH_TIME).parallel().forEach(seed -> {
            var facts = Contract.of(RandomContracts.facts(seed)).facts();
            var contract = Contract.of();
            var acts = new ArrayList<Act>();
            var next = 0;
            for (var day = RandomContracts.BEGIN; !day.isAfter(RandomContracts.END); day = day.plusDays(1)) {
                while (next < facts.size() && !facts.get(next).on().isAfter(day)) {
                    contract = contract.with(facts.get(next++));
                }
                var run = DailyRun.of(contract, day, SETTINGS);
                acts.addAll(run.acts());
                contract = run.contract();
            }
            assertThat(acts).isEqualTo(leap(Contract.of(facts)).acts());
        });
    }
}
