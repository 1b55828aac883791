package fr.crmdata.licensing.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.Instalments.Instalment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

public class InstalmentsTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.EUR);
    }

    @Test
    public void lines_and_commas_are_read_and_written_again() {
        var read = Instalments.parse("2027-01-15 100.00\r\n2027-02-15  50.5,2027-03-15 0.01");
        assertThat(read).hasToString("2027-01-15 100.00, 2027-02-15 50.50, 2027-03-15 0.01");
        assertThat(Instalments.parse(read.toString())).isEqualTo(read);
        assertThat(read.sum()).isEqualTo(Money.of("150.51"));
    }

    @Test
    public void days_that_do_not_follow_each_other_and_empty_amounts_are_refused() {
        for (var wrong : List.of(
                "",
                "2027-01-15",
                "2027-01-15 100 EUR",
                "2027-02-30 1.00",
                "2027-01-15 0.00",
                "2027-01-15 -1.00",
                "2027-01-15 1.001",
                "2027-01-15 1.00, 2027-01-15 1.00",
                "2027-01-16 1.00, 2027-01-15 1.00")) {
            assertThatThrownBy(() -> Instalments.parse(wrong)).as(wrong).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    public void what_covers_a_debt_comes_to_the_debt() {
        qt().forAll(
                        integers().between(1, 100_000),
                        integers().between(1, 12),
                        integers().between(1, 9_000))
                .check((debt, count, amount) -> {
                    var promised = new Instalments(IntStream.range(0, count)
                            .mapToObj(month -> new Instalment(day("2027-01-31").plusMonths(month), cents(amount)))
                            .toList());
                    return Money.sum(promised.covering(cents(debt)).stream()
                                    .map(Instalment::amount)
                                    .toList())
                            .equals(cents(debt));
                });
    }

    @Test
    public void pauses_that_touch_are_one() {
        var pauses = Pauses.of(
                List.of(
                        new Span(day("2027-01-11"), day("2027-01-20")),
                        new Span(day("2027-01-01"), day("2027-01-10")),
                        new Span(day("2027-02-01"), day("2027-02-28"))),
                List.of(day("2027-02-10")));
        assertThat(pauses.firstFree(day("2027-01-05"))).isEqualTo("2027-01-21");
        assertThat(pauses.firstFree(day("2027-01-21"))).isEqualTo("2027-01-21");
        assertThat(pauses.until(day("2027-02-05"))).contains(day("2027-02-09"));
        assertThat(pauses.until(day("2027-02-10"))).isEmpty();
    }
}
