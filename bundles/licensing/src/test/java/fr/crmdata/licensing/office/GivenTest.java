package fr.crmdata.licensing.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Phase;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class GivenTest {

    private static void refused(Runnable reading, String field) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(LicensingRefusal.Invalid.class, no -> assertThat(
                        no.fields().get(0).field())
                .isEqualTo(field));
    }

    @Test
    public void a_limit_is_fifty_or_what_is_said_up_to_five_hundred() {
        assertThat(Given.limit(null)).isEqualTo(50);
        assertThat(Given.limit(" 7 ")).isEqualTo(7);
        assertThat(Given.limit("100000")).isEqualTo(500);
        for (var bad : List.of("0", "-1", "x", "9999999999999")) {
            refused(() -> Given.limit(bad), "limit");
        }
    }

    @Test
    public void a_day_is_a_day_of_our_times() {
        assertThat(Given.day("day", "2027-02-28")).contains(LocalDate.of(2027, 2, 28));
        assertThat(Given.day("day", " ")).isEmpty();
        for (var bad : List.of("2027-02-30", "28/02/2027", "+999999-01-01", "0001-01-01", "tomorrow")) {
            refused(() -> Given.day("day", bad), "day");
        }
        refused(() -> Given.requiredDay("horizon", null), "horizon");
    }

    @Test
    public void an_amount_is_in_cents_and_no_endless_number() {
        assertThat(Given.money("fee", "60")).isEqualTo(Money.of("60.00"));
        assertThat(Given.price("unit", "49.1234").toString()).isEqualTo("49.1234");
        refused(() -> Given.money("fee", "60.001"), "fee");
        for (var bad : List.of("1E999999999", "", ".", "12,50", "0x10", "1".repeat(40), "NaN")) {
            refused(() -> Given.decimal("fee", bad), "fee");
        }
    }

    @Test
    public void constants_are_read_in_any_case_and_the_known_ones_are_named() {
        assertThat(Given.constant(Phase.class, "phase", "force-majeure")).isEqualTo(Phase.FORCE_MAJEURE);
        assertThatThrownBy(() -> Given.constant(Phase.class, "phase", "paused"))
                .isInstanceOfSatisfying(LicensingRefusal.Invalid.class, no -> assertThat(
                                no.fields().get(0).arguments().toString())
                        .contains("SUSPENDED"));
    }

    @Test
    public void a_list_with_a_hole_is_refused_at_the_hole() {
        refused(() -> Given.list("facts", java.util.Arrays.asList("a", null)), "facts[1]");
    }
}
