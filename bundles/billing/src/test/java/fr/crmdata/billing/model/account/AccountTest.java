package fr.crmdata.billing.model.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import fr.crmdata.billing.model.BillingRefusal;
import org.junit.Test;

public class AccountTest {

    private static final String GOOD = "FR1420041010050500013M02606";

    @Test
    public void an_iban_is_taken_as_people_write_it() {
        assertThat(Iban.parse("fr14 2004 1010 0505 0001 3m02 606").value()).isEqualTo(GOOD);
        assertThat(new Iban(GOOD).printed()).isEqualTo("FR14 2004 1010 0505 0001 3M02 606");
        assertThat(new Iban(GOOD).masked()).isEqualTo("FR14 •••• 2606");
    }

    @Test
    public void an_iban_with_a_wrong_key_length_country_or_shape_is_refused() {
        assertThatThrownBy(() -> new Iban("FR1420041010050500013M02607")).isInstanceOf(BillingRefusal.IbanKey.class);
        assertThatThrownBy(() -> new Iban("FR1420041010050500013M0260")).isInstanceOf(BillingRefusal.IbanLength.class);
        assertThatThrownBy(() -> new Iban("ZZ1420041010050500013M0260")).isInstanceOf(BillingRefusal.IbanCountry.class);
        assertThatThrownBy(() -> new Iban("hello")).isInstanceOf(BillingRefusal.IbanMalformed.class);
    }

    @Test
    public void one_wrong_digit_is_always_found() {
        qt().forAll(integers().between(4, 26), integers().between(1, 9)).check((at, more) -> {
            var sign = GOOD.charAt(at);
            if (!Character.isDigit(sign)) {
                return true;
            }
            var wrong = GOOD.substring(0, at) + (sign - '0' + more) % 10 + GOOD.substring(at + 1);
            try {
                return new Iban(wrong).value().isEmpty();
            } catch (BillingRefusal.IbanKey e) {
                return true;
            }
        });
    }

    @Test
    public void a_real_account_outside_sepa_is_refused_for_debits() {
        var brazilian = new Iban("BR1800360305000010009795493C1");
        assertThatThrownBy(brazilian::requireSepa)
                .isInstanceOf(BillingRefusal.IbanNotSepa.class)
                .hasMessageContaining("BR");
        assertThat(new Iban("CH9300762011623852957").requireSepa().inSepa()).isTrue();
        assertThat(new Iban("DE89370400440532013000").inSepa()).isTrue();
    }

    @Test
    public void the_older_french_number_gives_the_same_account() {
        assertThat(Iban.ofFrenchAccount("20041", "01005", "0500013M026")).contains(new Iban(GOOD));
        assertThat(Iban.ofFrenchAccount("30006", "00001", "12345678901"))
                .contains(new Iban("FR7630006000011234567890189"));
        assertThat(Iban.ofFrenchAccount("3000", "00001", "12345678901")).isEmpty();
    }

    @Test
    public void a_creditor_identifier_has_check_digits_that_ignore_the_business_code() {
        assertThat(CreditorIdentifier.of("FR", "ZZZ", "123456").value()).isEqualTo("FR72ZZZ123456");
        assertThat(new CreditorIdentifier("FR72ABC123456").value()).isEqualTo("FR72ABC123456");
        assertThat(CreditorIdentifier.parse("de98 zzz 0999 9999 999").value()).isEqualTo("DE98ZZZ09999999999");
        assertThatThrownBy(() -> new CreditorIdentifier("FR73ZZZ123456"))
                .isInstanceOf(BillingRefusal.BadCreditorIdentifier.class);
        assertThatThrownBy(() -> new CreditorIdentifier("FR72ZZZ12345"))
                .isInstanceOf(BillingRefusal.BadCreditorIdentifier.class);
    }

    @Test
    public void texts_are_put_into_the_signs_of_sepa() {
        assertThat(SepaText.of("L’Étoile & Fils — Bœuf à 5 €", 70)).isEqualTo("L'Etoile + Fils - Boeuf a 5 EUR");
        assertThat(SepaText.of("Łódź Straße Ångström Ñandú", 70)).isEqualTo("Lodz Strasse Angstrom Nandu");
        assertThat(SepaText.of("Αθήνα София", 70)).isEqualTo("Athina Sofiya");
        assertThat(SepaText.of("//a//b/ ", 70)).isEqualTo("a/b");
        assertThat(SepaText.of("a\u00a0b\tc\nd", 70)).isEqualTo("a b c d");
        assertThat(SepaText.of("x".repeat(200), 70)).hasSize(70);
        assertThatThrownBy(() -> SepaText.of("東京", 70)).isInstanceOf(BillingRefusal.EmptyText.class);
    }

    @Test
    public void whatever_comes_only_those_signs_leave() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40))
                .check(text -> SepaText.fit(text, 35).matches("[A-Za-z0-9/?:().,'+ -]{0,35}"));
    }

    @Test
    public void what_fits_is_left_alone() {
        qt().forAll(strings().basicLatinAlphabet().ofLengthBetween(0, 60)).check(text -> {
            var once = SepaText.fit(text, 35);
            return SepaText.fit(once, 35).equals(once);
        });
    }

    @Test
    public void references_that_a_bank_might_change_are_refused() {
        assertThat(SepaText.reference("F2026-000123")).isEqualTo("F2026-000123");
        for (var bad : new String[] {"", "/a", "a/", "a//b", "a b", "é", "x".repeat(36)}) {
            assertThatThrownBy(() -> SepaText.reference(bad)).isInstanceOf(BillingRefusal.BadReference.class);
        }
    }
}
