package fr.crmdata.billing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A company that grows. */
final class MadeUpFigures implements Figures {

    @Override
    public List<Recurring> recurring(LocalDate until, int months) {
        return IntStream.range(0, months)
                .mapToObj(month -> new Recurring(
                        until.withDayOfMonth(1).minusMonths(months - 1L - month),
                        Money.of((10_000 + month * 1_000) + ".00"),
                        20L + month,
                        month % 4 == 3 ? 1 : 0))
                .toList();
    }

    @Override
    public List<Overdue> overdue(LocalDate on) {
        return IntStream.range(0, Age.values().length)
                .mapToObj(
                        place -> new Overdue(Age.values()[place], 10 - place, Money.of((2_000 - 300 * place) + ".00")))
                .toList();
    }

    @Override
    public List<Debtor> debtors(LocalDate on, int limit) {
        var ages = List.of(Money.of("100.00"), Money.of("470.40"), Money.ZERO, Money.ZERO, Money.ZERO);
        return List.of(new Debtor(
                "C-2026-00007", "<b>Dupont</b>", ages, Money.of("570.40"), Money.of("470.40"), Money.of("12.00")));
    }

    @Override
    public List<Collected> collected(LocalDate until, int months) {
        return IntStream.range(0, months)
                .mapToObj(month -> new Collected(
                        until.withDayOfMonth(1).minusMonths(months - 1L - month),
                        40,
                        month % 3,
                        Money.of("20000.00"),
                        Money.of("500.00")))
                .toList();
    }

    @Override
    public List<Received> received(LocalDate from, LocalDate until) {
        return List.of(new Received(from, new BigDecimal("20"), Money.of("100.00"), Money.of("20.00")));
    }
}
