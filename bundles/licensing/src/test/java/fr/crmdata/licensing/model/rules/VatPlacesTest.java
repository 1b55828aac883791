package fr.crmdata.licensing.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.contracts.VatPlace;
import java.math.BigDecimal;
import org.junit.Test;

public class VatPlacesTest {

    private static VatPlace place(String country, String postalCode, String vatNumber) {
        return VatPlaces.of(country, postalCode, vatNumber);
    }

    @Test
    public void a_business_of_another_member_state_owes_vat_itself_when_it_has_a_number_there() {
        assertThat(place("DE", "70173", "DE123456789")).isEqualTo(VatPlace.MEMBER_STATE);
        assertThat(place("GR", "10431", "EL123456789")).isEqualTo(VatPlace.MEMBER_STATE);
        assertThat(place("DE", "70173", "")).isEqualTo(VatPlace.FRANCE);
        assertThat(place("DE", "70173", "FR44732829320")).isEqualTo(VatPlace.FRANCE);
    }

    @Test
    public void outside_the_union_there_is_no_french_vat_but_monaco_is_as_france() {
        assertThat(place("CH", "1201", "CHE123456789")).isEqualTo(VatPlace.ABROAD);
        assertThat(place("GB", "SW1A", "XI123456789")).isEqualTo(VatPlace.ABROAD);
        assertThat(place("MC", "98000", "")).isEqualTo(VatPlace.FRANCE);
        assertThat(place("", "", "")).isEqualTo(VatPlace.FRANCE);
    }

    @Test
    public void french_territories_are_told_apart_by_postal_code_or_by_a_code_of_their_own() {
        assertThat(place("FR", "69001", "")).isEqualTo(VatPlace.FRANCE);
        assertThat(place("FR", "97 400", "")).isEqualTo(VatPlace.OVERSEAS);
        assertThat(place("MQ", "97200", "")).isEqualTo(VatPlace.OVERSEAS);
        assertThat(place("FR", "97300", "")).isEqualTo(VatPlace.OVERSEAS_UNTAXED);
        assertThat(place("YT", "97600", "")).isEqualTo(VatPlace.OVERSEAS_UNTAXED);
        assertThat(place("FR", "97133", "")).isEqualTo(VatPlace.ABROAD);
        assertThat(place("FR", "97500", "")).isEqualTo(VatPlace.ABROAD);
        assertThat(place("FR", "98714", "")).isEqualTo(VatPlace.ABROAD);
        assertThat(place("NC", "98800", "")).isEqualTo(VatPlace.ABROAD);
        assertThat(place("FR", "98000", "")).isEqualTo(VatPlace.FRANCE);
    }

    @Test
    public void the_rate_is_that_of_the_place_and_nothing_for_a_company_that_collects_none() {
        var usual = new BigDecimal("20");
        assertThat(VatPlaces.percent(VatPlace.FRANCE, usual)).isEqualByComparingTo("20");
        assertThat(VatPlaces.percent(VatPlace.OVERSEAS, usual)).isEqualByComparingTo("8.5");
        assertThat(VatPlaces.percent(VatPlace.MEMBER_STATE, usual)).isZero();
        assertThat(VatPlaces.percent(VatPlace.ABROAD, usual)).isZero();
        assertThat(VatPlaces.percent(VatPlace.OVERSEAS, BigDecimal.ZERO)).isZero();
    }
}
