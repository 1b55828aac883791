package fr.crmdata.billing.figures;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Figures;
import fr.crmdata.billing.store.FigureStore;
import fr.crmdata.billing.store.FigureStore.OpenSum;
import fr.crmdata.billing.store.FigureStore.PeriodSum;
import fr.crmdata.billing.store.MixedRateStore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds up what the database has added up by days. */
@Component(service = Figures.class)
public final class FigureDesk implements Figures {

    private static final int MOST_MONTHS = 36;

    private final Access access;
    private final OperatorDatabase operator;
    private final FigureStore store;
    private final MixedRateStore mixed;

    @Activate
    public FigureDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference FigureStore store,
            @Reference MixedRateStore mixed) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.mixed = mixed;
    }

    private static List<LocalDate> months(LocalDate until, int months) {
        var count = Math.max(1, Math.min(MOST_MONTHS, months));
        var last = until.withDayOfMonth(1);
        return IntStream.range(0, count)
                .mapToObj(back -> last.minusMonths(count - 1L - back))
                .toList();
    }

    @Override
    public List<Recurring> recurring(LocalDate until, int months) {
        access.require(BillingPermissions.READ);
        var firsts = months(until, months);
        return operator.inOne(() -> {
            var periods = store.periods(firsts.get(0));
            return firsts.stream()
                    .map(first -> new Recurring(
                            first,
                            ofOneMonth(periods, first),
                            store.contractsOn(first),
                            store.lostBetween(first.minusMonths(1), first)))
                    .toList();
        });
    }

    private static Money ofOneMonth(List<PeriodSum> periods, LocalDate day) {
        return Money.sum(periods.stream()
                .filter(period -> !period.first().isAfter(day) && !period.last().isBefore(day))
                .map(FigureDesk::monthly)
                .toList());
    }

    /** A year counts a twelfth; less than a month counts as it is. */
    private static Money monthly(PeriodSum period) {
        var months = ChronoUnit.MONTHS.between(period.first(), period.last().plusDays(1));
        return months <= 1 ? period.net() : Price.of(period.net()).share(1, months);
    }

    @Override
    public List<Overdue> overdue(LocalDate on) {
        access.require(BillingPermissions.READ);
        var open = operator.inOne(() -> store.open(on));
        return Stream.of(Age.values())
                .map(age -> {
                    var ofAge = open.stream().filter(one -> age(one, on) == age).toList();
                    return new Overdue(
                            age,
                            ofAge.stream().mapToLong(OpenSum::invoices).sum(),
                            Money.sum(ofAge.stream().map(OpenSum::open).toList()));
                })
                .toList();
    }

    private static Age age(OpenSum one, LocalDate on) {
        return Age.of(ChronoUnit.DAYS.between(one.due(), on));
    }

    @Override
    public List<Debtor> debtors(LocalDate on, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> {
            var byContract = new LinkedHashMap<String, List<OpenSum>>();
            store.open(on).forEach(one -> byContract
                    .computeIfAbsent(one.contract(), any -> new ArrayList<>())
                    .add(one));
            return byContract.values().stream()
                    .map(sums -> debtor(sums, on))
                    .sorted(Comparator.comparing(Debtor::overdue)
                            .thenComparing(Debtor::open)
                            .reversed()
                            .thenComparing(Debtor::contract))
                    .limit(limit)
                    .map(one -> withCredit(one, on))
                    .toList();
        });
    }

    private static Debtor debtor(List<OpenSum> sums, LocalDate on) {
        var ages = Stream.of(Age.values())
                .map(age -> Money.sum(sums.stream()
                        .filter(one -> age(one, on) == age)
                        .map(OpenSum::open)
                        .toList()))
                .toList();
        var open = Money.sum(ages);
        var first = sums.get(0);
        return new Debtor(first.contract(), first.buyer(), ages, open, open.minus(ages.get(0)), Money.ZERO);
    }

    private Debtor withCredit(Debtor one, LocalDate on) {
        return new Debtor(
                one.contract(), one.buyer(), one.ages(), one.open(), one.overdue(), store.credit(one.contract(), on));
    }

    @Override
    public List<Collected> collected(LocalDate until, int months) {
        access.require(BillingPermissions.READ);
        var firsts = months(until, months);
        var last = firsts.get(firsts.size() - 1).plusMonths(1).minusDays(1);
        var days = operator.inOne(() -> store.debits(firsts.get(0), last));
        return firsts.stream()
                .map(first -> {
                    var ofMonth = days.stream()
                            .filter(day -> day.on().withDayOfMonth(1).equals(first))
                            .toList();
                    return new Collected(
                            first,
                            ofMonth.stream()
                                    .mapToLong(FigureStore.DebitSum::debits)
                                    .sum(),
                            ofMonth.stream()
                                    .mapToLong(FigureStore.DebitSum::returned)
                                    .sum(),
                            Money.sum(ofMonth.stream()
                                    .map(FigureStore.DebitSum::amount)
                                    .toList()),
                            Money.sum(ofMonth.stream()
                                    .map(FigureStore.DebitSum::returnedAmount)
                                    .toList()));
                })
                .toList();
    }

    @Override
    public List<Received> received(LocalDate from, LocalDate until) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> Stream.concat(
                        store.received(from, until).stream()
                                .map(one -> new Received(
                                        one.on(),
                                        one.percent().stripTrailingZeros(),
                                        one.gross().minus(one.tax()),
                                        one.tax())),
                        mixed.received(from, until).stream()
                                .map(part -> new Received(part.on(), part.percent(), part.base(), part.tax())))
                .collect(Collectors.toMap(
                        one -> List.of(one.on(), one.percent()), one -> one, FigureDesk::plus, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Received::on).thenComparing(Received::percent))
                .toList());
    }

    private static Received plus(Received one, Received other) {
        return new Received(
                one.on(),
                one.percent(),
                one.base().plus(other.base()),
                one.tax().plus(other.tax()));
    }
}
