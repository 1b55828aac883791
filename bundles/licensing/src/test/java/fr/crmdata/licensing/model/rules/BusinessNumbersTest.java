package fr.crmdata.licensing.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.FieldProblem;
import org.junit.Test;

public class BusinessNumbersTest {

    @Test
    public void a_siren_has_its_check_digit() {
        assertThat(BusinessNumbers.isSiren("732829320")).isTrue();
        assertThat(BusinessNumbers.isSiren("732829321")).isFalse();
        assertThat(BusinessNumbers.isSiren("000000000")).isFalse();
        assertThat(BusinessNumbers.isSiren("73282932")).isFalse();
    }

    @Test
    public void everything_that_is_wrong_is_said_at_once() {
        assertThat(BusinessNumbers.problems("FR", "", "")).isEmpty();
        assertThat(BusinessNumbers.problems("FR", "732829320", "FR44732829320")).isEmpty();
        assertThat(BusinessNumbers.problems("FR", "732829321", "FR83404833048"))
                .extracting(FieldProblem::code)
                .containsExactly("licensing.order.bad-siren", "licensing.order.bad-vat-number");
        assertThat(BusinessNumbers.problems("DE", "", "DE123456789")).isEmpty();
        assertThat(BusinessNumbers.problems("GR", "", "EL123456789")).isEmpty();
        assertThat(BusinessNumbers.problems("FR", "", "DE123456789"))
                .extracting(FieldProblem::code)
                .containsExactly("licensing.order.vat-number-elsewhere");
    }
}
