package fr.crmdata.contacts.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.contacts.Samples;
import java.util.List;
import org.junit.Test;

/** Cells of telephone numbers as they are found in real files. */
public class PhoneReaderTest {

    private static List<String> read(String cell) {
        return read(PhoneText.of(cell));
    }

    private static List<String> read(PhoneText text) {
        var reading = Samples.read(Draft.builder().lastName("x").phone(text).build());
        assertThat(reading.problems()).isEmpty();
        return reading.orRefuse().phones().stream().map(PhoneReaderTest::shown).toList();
    }

    private static String shown(Phone phone) {
        var comment = phone.comment().isEmpty() ? "" : " (" + phone.comment() + ")";
        var extension = phone.extension().isEmpty() ? "" : " x" + phone.extension();
        return phone.label() + " " + phone.number() + extension + comment;
    }

    @Test
    public void the_number_tells_what_it_is_for() {
        assertThat(read("02 31 80 45 46")).containsExactly("WORK +33231804546");
        assertThat(read("06 12 34 56 78")).containsExactly("MOBILE +33612345678");
    }

    @Test
    public void several_numbers_in_a_cell_are_parted() {
        assertThat(read("03 26 79 11 20 / 03 26 79 11 29")).containsExactly("WORK +33326791120", "WORK +33326791129");
        assertThat(read("0326791120;0326791129")).hasSize(2);
        assertThat(read("03 26 79 11 20, 03 26 79 11 29")).hasSize(2);
        assertThat(read("03 26 79 11 20 ou 06 12 34 56 78"))
                .containsExactly("WORK +33326791120", "MOBILE +33612345678");
        assertThat(read("03 26 79 11 20\n03 26 79 11 29")).hasSize(2);
        assertThat(read("09 79 33 93 24 05 65 59 71 52")).containsExactly("WORK +33979339324", "WORK +33565597152");
    }

    @Test
    public void what_is_said_about_a_number_stays_with_it() {
        assertThat(read("04 75 82 22 22 / appeler le 17 en cas d'urgence"))
                .containsExactly("WORK +33475822222 (appeler le 17 en cas d'urgence)");
        assertThat(read("0820 220 221 (0, 09€ TTC/mn) / numéro d'appel uniquement"))
                .containsExactly("WORK +33820220221 ((0, 09€ TTC/mn) / numéro d'appel uniquement)");
        assertThat(read("0811 70 99 07 / du lundi au vendredi,  de 8h30 à 19h00"))
                .containsExactly("WORK +33811709907 (du lundi au vendredi, de 8h30 à 19h00)");
        assertThat(read("3646 / Numéro violet")).containsExactly("WORK 3646 (Numéro violet)");
        assertThat(read("02 31 80 45 46/33")).containsExactly("WORK +33231804546 (33)");
    }

    @Test
    public void words_before_a_number_say_what_it_is_for() {
        assertThat(read("Fax : 02 31 80 45 46")).containsExactly("FAX +33231804546");
        assertThat(read("Tél 02 31 80 45 46 - Port 06 12 34 56 78"))
                .containsExactly("WORK +33231804546 (Port 06 12 34 56 78)");
        assertThat(read("Tél : 02 31 80 45 46 / Port : 06 12 34 56 78 / Domicile : 02 31 80 45 47"))
                .containsExactly("WORK +33231804546", "MOBILE +33612345678", "HOME +33231804547");
        assertThat(read("Atelier : 02 31 80 45 46")).containsExactly("WORK +33231804546 (Atelier)");
    }

    @Test
    public void labels_and_comments_that_come_apart_are_kept() {
        assertThat(read(new PhoneText("0231804546", "poste 12", "Télécopie bureau", "le matin")))
                .containsExactly("FAX +33231804546 x12 (le matin)");
        assertThat(read(new PhoneText("0231804546", "", "Salle des mariages", "")))
                .containsExactly("WORK +33231804546 (Salle des mariages)");
        assertThat(read("02 31 80 45 46 poste 12 (le soir, après 18 h)"))
                .containsExactly("WORK +33231804546 x12 (le soir, après 18 h)");
    }

    @Test
    public void short_numbers_stand_alone() {
        assertThat(read("17")).containsExactly("WORK 17");
        assertThat(read("02 31 80 45 46 / 17")).containsExactly("WORK +33231804546", "WORK 17");
    }

    @Test
    public void the_same_number_twice_is_one_but_for_a_fax() {
        var phones = Samples.contact(Draft.builder()
                        .lastName("x")
                        .phone("02 31 80 45 46")
                        .phone(new PhoneText("+33 2 31 80 45 46", "", "", "direct"))
                        .phone(PhoneText.of("0231804546", "fax")))
                .phones();
        assertThat(phones)
                .extracting(PhoneReaderTest::shown)
                .containsExactly("WORK +33231804546 (direct)", "FAX +33231804546");
    }

    @Test
    public void numbers_follow_the_country_of_the_address() {
        var belgian = Samples.contact(Draft.builder()
                .lastName("x")
                .phone("02 555 12 12")
                .address(new AddressText(List.of(), "1000", "Bruxelles", "BE", "")));
        assertThat(belgian.phones().get(0).number()).isEqualTo("+3225551212");
        assertThat(read("905-555-1234")).containsExactly("WORK +19055551234");
    }

    @Test
    public void what_is_no_number_is_told_with_what_was_typed() {
        var reading = Samples.read(Draft.builder()
                .lastName("x")
                .phone("09 62 66 27 35 09")
                .phone("BusinessPhone")
                .phone(new PhoneText("0231804546", "standard", "", ""))
                .build());
        assertThat(reading.problems())
                .extracting(problem -> problem.field() + " " + problem.code() + " "
                        + problem.arguments().get(0))
                .containsExactly(
                        "phones[0].number contacts.phone.too-long 09 62 66 27 35 09",
                        "phones[1].number contacts.phone.no-number BusinessPhone",
                        "phones[2].extension contacts.phone.extension standard");
    }
}
