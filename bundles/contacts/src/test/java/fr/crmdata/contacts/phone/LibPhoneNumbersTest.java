package fr.crmdata.contacts.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import fr.crmdata.contacts.model.PhoneNumbers;
import fr.crmdata.contacts.model.PhoneNumbers.Result;
import fr.crmdata.contacts.model.PhoneNumbers.Type;
import java.time.ZoneId;
import org.junit.Test;

public class LibPhoneNumbersTest {

    private static final PhoneNumbers NUMBERS = new LibPhoneNumbers();

    private static String read(String text) {
        return NUMBERS.read(text, "FR") instanceof Result.Known known
                ? known.number() + (known.extension().isEmpty() ? "" : " x" + known.extension())
                : ((Result.Unreadable) NUMBERS.read(text, "FR")).code();
    }

    @Test
    public void a_number_without_country_is_french() {
        assertThat(read("02 31 80 45 46")).isEqualTo("+33231804546");
        assertThat(read("04.50.40.09.55")).isEqualTo("+33450400955");
        assertThat(read("02/31/80/45/46")).isEqualTo("+33231804546");
        assertThat(read("06-12-34-56-78")).isEqualTo("+33612345678");
        assertThat(read("0 811 36 96 09")).isEqualTo("+33811369609");
    }

    @Test
    public void an_international_number_stays_what_it_is() {
        assertThat(read("+33 2 41 82 20 00")).isEqualTo("+33241822000");
        assertThat(read("00 33 2 41 82 20 00")).isEqualTo("+33241822000");
        assertThat(read("+33 (0)2 41 82 20 00")).isEqualTo("+33241822000");
        assertThat(read("0033(0)241822000")).isEqualTo("+33241822000");
        assertThat(read("+32 2 555 12 12")).isEqualTo("+3225551212");
        assertThat(read("+687 43 70 00")).isEqualTo("+687437000");
        assertThat(read("tel:+1-418-656-9254")).isEqualTo("+14186569254");
    }

    @Test
    public void overseas_numbers_are_one_number_however_they_are_written() {
        assertThat(read("02 62 21 18 81")).isEqualTo("+262262211881");
        assertThat(read("+33 2 62 21 18 81")).isEqualTo("+262262211881");
        assertThat(read("+262 2 62 21 18 81")).isEqualTo("+262262211881");
        assertThat(read("0590 85 19 50")).isEqualTo("+590590851950");
        assertThat(read("0696 12 34 56")).isEqualTo("+596696123456");
        assertThat(read("+596 5 96 55 00 96")).isEqualTo("+596596550096");
        assertThat(read("0639 69 12 34")).isEqualTo("+262639691234");
    }

    @Test
    public void a_country_code_in_the_place_of_the_leading_digits_is_mended() {
        assertThat(read("+590 85 19 50")).isEqualTo("+590590851950");
        assertThat(read("+262 21 18 81")).isEqualTo("+262262211881");
        assertThat(read("+594 30 00 00")).isEqualTo("+594594300000");
        assertThat(read("+596 55 00 96")).isEqualTo("+596596550096");
        assertThat(((Result.Known) NUMBERS.read("+590 85 19 50", "FR")).mended())
                .isTrue();
        assertThat(((Result.Known) NUMBERS.read("+590 590 85 19 50", "FR")).mended())
                .isFalse();
    }

    @Test
    public void a_zero_that_a_spreadsheet_dropped_is_put_back() {
        assertThat(read("231804546")).isEqualTo("+33231804546");
        assertThat(((Result.Known) NUMBERS.read("231804546", "FR")).mended()).isTrue();
    }

    @Test
    public void extensions_are_kept_apart() {
        assertThat(read("01 30 91 39 34 poste 12")).isEqualTo("+33130913934 x12");
        assertThat(read("01 30 91 39 34 ext. 4507")).isEqualTo("+33130913934 x4507");
        assertThat(read("01 30 91 39 34x12")).isEqualTo("+33130913934 x12");
        assertThat(read("+1-418-656-9254;ext=102")).isEqualTo("+14186569254 x102");
    }

    @Test
    public void short_numbers_are_kept_as_they_are_dialled() {
        assertThat(read("3646")).isEqualTo("3646");
        assertThat(read("39 39")).isEqualTo("3939");
        assertThat(read("17")).isEqualTo("17");
        assertThat(read("112")).isEqualTo("112");
        assertThat(read("118 712")).isEqualTo("118712");
        assertThat(read("48")).isEqualTo("contacts.phone.too-short");
        assertThat(NUMBERS.display("3646")).isEqualTo("3646");
        assertThat(NUMBERS.typeOf("17")).isEqualTo(Type.SERVICE);
    }

    @Test
    public void what_is_wrong_is_told() {
        assertThat(read("05655801560")).isEqualTo("contacts.phone.too-long");
        assertThat(read("09 62 66 27 35 09")).isEqualTo("contacts.phone.too-long");
        assertThat(read("02 31 80 45")).isEqualTo("contacts.phone.too-short");
        assertThat(read("+999 12 34 56")).isEqualTo("contacts.phone.country");
        assertThat(read("BusinessPhone")).isEqualTo("contacts.phone.no-number");
        assertThat(read("")).isEqualTo("contacts.phone.no-number");
        assertThat(read("appeler le 17")).isEqualTo("contacts.phone.no-number");
    }

    @Test
    public void the_country_of_the_address_helps() {
        assertThat(NUMBERS.read("905-555-1234", "FR")).isInstanceOf(Result.Unreadable.class);
        assertThat(NUMBERS.read("905-666-1234", "US"))
                .isEqualTo(new Result.Known("+19056661234", "", Type.FIXED, false));
    }

    @Test
    public void mobiles_and_fixed_lines_are_told_apart() {
        assertThat(NUMBERS.typeOf("+33612345678")).isEqualTo(Type.MOBILE);
        assertThat(NUMBERS.typeOf("+33712345678")).isEqualTo(Type.MOBILE);
        assertThat(NUMBERS.typeOf("+33231804546")).isEqualTo(Type.FIXED);
        assertThat(NUMBERS.typeOf("+33979339324")).isEqualTo(Type.FIXED);
        assertThat(NUMBERS.typeOf("+33800003333")).isEqualTo(Type.SERVICE);
    }

    @Test
    public void numbers_are_shown_as_they_are_dialled_from_france() {
        assertThat(NUMBERS.display("+33231804546")).isEqualTo("02 31 80 45 46");
        assertThat(NUMBERS.international("+33231804546")).isEqualTo("+33 2 31 80 45 46");
        assertThat(NUMBERS.display("+262262211881")).isEqualTo("0262 21 18 81");
        assertThat(NUMBERS.display("+14186569254")).isEqualTo("+1 418 656 9254");
        assertThat(NUMBERS.national("+33811369609")).doesNotContain("+");
    }

    @Test
    public void a_number_tells_where_and_when_it_rings() {
        assertThat(NUMBERS.regionOf("+262262211881")).contains("RE");
        assertThat(NUMBERS.zoneOf("+262262211881")).contains(ZoneId.of("Indian/Reunion"));
        assertThat(NUMBERS.zoneOf("+33231804546")).contains(ZoneId.of("Europe/Paris"));
        assertThat(NUMBERS.zoneOf("+14186569254")).isEmpty();
    }

    @Test
    public void no_text_makes_it_fail() {
        qt().forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 30))
                .check(text -> NUMBERS.read(text, "FR") != null);
        qt().forAll(strings().betweenCodePoints('#', ';').ofLengthBetween(0, 25))
                .check(text -> NUMBERS.read(text, "FR") != null);
    }

    @Test
    public void a_free_number_of_overseas_france_is_shown_with_its_country_code() {
        assertThat(NUMBERS.display("+262800000000")).startsWith("+262");
        assertThat(NUMBERS.display("+262262901234")).startsWith("0");
    }

    @Test
    public void a_number_that_is_read_reads_the_same_again() {
        qt().forAll(
                        strings().betweenCodePoints('0', '9').ofLengthBetween(1, 14),
                        strings().betweenCodePoints('0', '9').ofLengthBetween(0, 3))
                .check((digits, more) -> {
                    if (!(NUMBERS.read("+" + digits + more, "FR") instanceof Result.Known known)) {
                        return true;
                    }
                    return NUMBERS.read(known.number(), "FR") instanceof Result.Known again
                            && again.number().equals(known.number())
                            && NUMBERS.read(NUMBERS.display(known.number()), "FR") instanceof Result.Known shown
                            && shown.number().equals(known.number());
                });
    }
}
