package fr.crmdata.billing.model.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.model.accounts.VatByRate.Paid;
import fr.crmdata.billing.model.accounts.VatByRate.Part;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Totals;
import fr.crmdata.billing.model.invoice.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class VatByRateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static InvoiceLine line(String net, String percent) {
        return new InvoiceLine(
                "Line", BigDecimal.ONE, "C62", Price.of(Money.of(net)), Vat.standard(percent), Optional.empty(), "why");
    }

    private static Totals totals(String one, String other) {
        return Totals.of(List.of(line(one, "20"), line(other, "10")), Money.ZERO);
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.EUR);
    }

    @Test
    public void half_of_an_invoice_is_half_of_each_rate() {
        assertThat(new VatByRate(totals("100.00", "50.00"))
                        .of(List.of(new Paid(DAY, Money.of("87.50"), Money.of("12.50")))))
                .containsExactly(
                        new Part(DAY, new BigDecimal("2E+1"), Money.of("60.00"), Money.of("10.00")),
                        new Part(DAY, new BigDecimal("1E+1"), Money.of("27.50"), Money.of("2.50")));
    }

    @Test
    public void what_is_taken_back_leaves_nothing() {
        var paid = new Paid(DAY, Money.of("33.33"), Money.of("4.76"));
        var back = new Paid(DAY.plusDays(3), Money.of("-33.33"), Money.of("-4.76"));
        var parts = new VatByRate(totals("100.00", "50.00")).of(List.of(paid, back));
        assertThat(parts).hasSize(4);
        assertThat(Money.sum(parts.stream().map(Part::gross).toList())).isEqualTo(Money.ZERO);
        assertThat(Money.sum(parts.stream().map(Part::tax).toList())).isEqualTo(Money.ZERO);
    }

    @Test
    public void all_payments_together_are_exactly_the_invoice_rate_by_rate() {
        qt().forAll(
                        integers().between(1, 100_000),
                        integers().between(1, 100_000),
                        lists().of(integers().between(1, 50_000)).ofSizeBetween(0, 8))
                .check((one, other, sums) -> {
                    var totals = totals(cents(one).plain(), cents(other).plain());
                    var parts = new VatByRate(totals).of(payments(totals, sums));
                    return totals.breakdown().stream().allMatch(share -> {
                        var own = parts.stream()
                                .filter(part ->
                                        part.percent().equals(share.vat().percent()))
                                .toList();
                        return Money.sum(own.stream().map(Part::tax).toList()).equals(share.tax())
                                && Money.sum(own.stream().map(Part::base).toList())
                                        .equals(share.base());
                    });
                });
    }

    /** Some sums, and at last what is left. */
    private static List<Paid> payments(Totals totals, List<Integer> sums) {
        var payments = new ArrayList<Paid>();
        var paid = Money.ZERO;
        for (var sum : sums) {
            paid = pay(payments, totals, paid, cents(sum).min(totals.gross().minus(paid)));
        }
        pay(payments, totals, paid, totals.gross().minus(paid));
        return payments;
    }

    private static Money pay(List<Paid> payments, Totals totals, Money paid, Money amount) {
        var after = paid.plus(amount);
        payments.add(new Paid(DAY, amount, VatOnPayments.due(totals.vat(), totals.gross(), paid, after)));
        return after;
    }
}
