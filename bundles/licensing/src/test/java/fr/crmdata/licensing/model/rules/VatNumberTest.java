package fr.crmdata.licensing.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class VatNumberTest {

    @Test
    public void a_french_number_has_the_key_of_its_siren() {
        assertThat(VatNumber.isValid("FR44732829320", "732829320")).isTrue();
        assertThat(VatNumber.isValid("FR83404833048", "")).isTrue();
        assertThat(VatNumber.isValid("FR45732829320", "")).isFalse();
        assertThat(VatNumber.isValid("FR83404833048", "732829320")).isFalse();
        assertThat(VatNumber.isValid("FRK7399859412", "")).as("a newer key").isTrue();
    }

    @Test
    public void what_people_put_between_does_not_matter() {
        assertThat(VatNumber.plain("fr 44 732.829-320")).isEqualTo("FR44732829320");
    }

    @Test
    public void other_countries_have_their_own_forms() {
        for (var number :
                List.of("DE123456789", "BE0123456789", "NL123456789B01", "ATU12345678", "EL123456789", "GB123456789")) {
            assertThat(VatNumber.isValid(number, "")).as(number).isTrue();
        }
        for (var number : List.of("", "FR", "DE12345678", "BE9123456789", "12345678901", "GR'--", "FR4473282932O")) {
            assertThat(VatNumber.isValid(number, "")).as(number).isFalse();
        }
    }

    @Test
    public void a_business_of_another_member_state_is_known_by_its_number() {
        assertThat(VatNumber.isOfAnotherMemberState("DE123456789")).isTrue();
        assertThat(VatNumber.isOfAnotherMemberState("FR44732829320")).isFalse();
        assertThat(VatNumber.isOfAnotherMemberState("GB123456789")).isFalse();
        assertThat(VatNumber.isOfAnotherMemberState("")).isFalse();
    }
}
