package fr.crmdata.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import org.junit.Test;

public class MoneyTest {

    @Test
    public void money_refuses_what_is_finer_than_a_cent() {
        assertThatThrownBy(() -> Money.of("19.998")).isInstanceOf(ArithmeticException.class);
        assertThat(Money.of("19.9")).isEqualTo(Money.of("19.90"));
    }

    @Test
    public void a_price_may_be_finer_and_rounds_half_up_once() {
        assertThat(Price.of("0.0125").times(2)).isEqualTo(Money.of("0.03"));
        assertThat(Price.of("99.99").share(20, 100)).isEqualTo(Money.of("20.00"));
        assertThat(Price.of("-0.005").times(1)).isEqualTo(Money.of("-0.01"));
        assertThat(Price.of("49")).isEqualTo(Price.of("49.00")).hasSameHashCodeAs(Price.of("49.00"));
    }

    @Test
    public void splitting_never_loses_a_cent() {
        qt().forAll(longs().between(-1_000_000, 1_000_000), integers().between(1, 36))
                .check((cents, shares) -> {
                    var whole = new Money(BigDecimal.valueOf(cents, 2), Money.EUR);
                    return Money.sum(whole.split(shares)).equals(whole);
                });
    }
}
