package fr.crmdata.contacts.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.Test;

public class VCardImportTest {

    private static final VCardImport CARDS = new VCardImport();

    private static List<Row> rows(String file) {
        return RoundTripTest.read(CARDS, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String card(String version, String... lines) {
        return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static Reading reading(String version, String... lines) {
        return Samples.read(((Row.Card) rows(card(version, lines)).get(0)).draft());
    }

    private static ContactDetails contact(String version, String... lines) {
        var reading = reading(version, lines);
        assertThat(reading.problems()).isEmpty();
        return reading.orRefuse();
    }

    @Test
    public void a_telephone_of_today() {
        var reading = reading(
                "3.0",
                "N:Lefèvre;Élodie;Anne,Marie;Mme;",
                "FN:Mme Élodie Lefèvre",
                "ORG:Lefèvre SARL;Achats",
                "TITLE:Acheteuse",
                "item1.TEL;type=pref:02 31 80 45 46",
                "item1.X-ABLabel:Atelier",
                "TEL;type=CELL;type=VOICE:06 12 34 56 78",
                "TEL;type=HOME;type=FAX:02 31 80 45 47",
                "item2.TEL:02 31 80 45 48",
                "item2.X-ABLabel:_$!<Other>!$_",
                "EMAIL;type=INTERNET;type=HOME:elodie@exemple.fr",
                "item3.ADR;type=WORK:;Bât. B;1 rue du Port\\nBP 12;Caen;;14000;France",
                "URL:http\\://www.exemple.fr",
                "BDAY;value=date:1980-03-21",
                "CATEGORIES:VIP,Foire\\, 2026",
                "NOTE:Une ligne\\nune autre\\, longue");
        var details = reading.orRefuse();
        assertThat(details.name()).isEqualTo(new Name.Person("Mme", "Élodie Anne Marie", "Lefèvre"));
        assertThat(reading.employments()).containsExactly(new Employment("Lefèvre SARL", "Achats", "Acheteuse"));
        assertThat(details.jobTitle()).contains("Acheteuse");
        assertThat(details.phones())
                .containsExactly(
                        new Phone("+33231804546", "", Phone.Label.WORK, "Atelier"),
                        new Phone("+33612345678", "", Phone.Label.MOBILE, ""),
                        new Phone("+33231804547", "", Phone.Label.FAX, ""),
                        new Phone("+33231804548", "", Phone.Label.OTHER, ""));
        assertThat(details.emails()).containsExactly(new Email("elodie@exemple.fr", Email.Label.HOME));
        assertThat(details.addresses())
                .containsExactly(new PostalAddress(
                        List.of("Bât. B", "1 rue du Port", "BP 12"), "14000", "Caen", "FR", PostalAddress.Label.WORK));
        assertThat(details.webSites()).hasSize(1);
        assertThat(details.birthday()).contains(LocalDate.of(1980, 3, 21));
        assertThat(details.tags()).containsExactly("2026", "Foire", "VIP");
        assertThat(details.description()).contains("Une ligne\nune autre, longue");
    }

    @Test
    public void version_4_has_numbers_as_addresses() {
        var details = contact(
                "4.0",
                "FN:Simon",
                "N:Perreault;Simon;;;",
                "TEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+1-418-656-9254;ext=102",
                "TEL;VALUE=uri;TYPE=\"cell\":tel:+33612345678",
                "BDAY:19800321");
        assertThat(details.phones())
                .containsExactly(
                        new Phone("+14186569254", "102", Phone.Label.WORK, ""),
                        new Phone("+33612345678", "", Phone.Label.MOBILE, ""));
        assertThat(details.birthday()).contains(LocalDate.of(1980, 3, 21));
    }

    @Test
    public void version_2_writes_accents_in_quoted_printable() {
        var utf = contact(
                "2.1",
                "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;=C3=89lodie;;;",
                "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:un=0D=0A=",
                "deux",
                "TEL;CELL;PREF:0612345678");
        assertThat(utf.name().display()).isEqualTo("Élodie Lefèvre");
        assertThat(utf.description()).contains("un\ndeux");
        assertThat(utf.phones().get(0).label()).isEqualTo(Phone.Label.MOBILE);
        var windows = contact("2.1", "N;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;=C9lodie;;;");
        assertThat(windows.name().display()).isEqualTo("Élodie Lefèvre");
    }

    @Test
    public void a_file_in_windows_1252_is_read_right() {
        var file = card("2.1", "N:Lefèvre;Élodie;;;").getBytes(Charset.forName("windows-1252"));
        var row = (Row.Card) RoundTripTest.read(CARDS, file).get(0);
        assertThat(Samples.read(row.draft()).orRefuse().name().display()).isEqualTo("Élodie Lefèvre");
    }

    @Test
    public void companies_are_told_from_people() {
        assertThat(contact("3.0", "N:;;;;", "FN:Lefèvre", "ORG:Lefèvre", "X-ABShowAs:COMPANY")
                        .name())
                .isEqualTo(new Name.Organisation("Lefèvre"));
        assertThat(contact("4.0", "KIND:org", "FN:Lefèvre").name()).isEqualTo(new Name.Organisation("Lefèvre"));
        assertThat(contact("3.0", "N:;;;;", "FN:Lefèvre", "ORG:Lefèvre").name())
                .isEqualTo(new Name.Organisation("Lefèvre"));
        assertThat(contact("3.0", "FN:Zoé Petit").name()).isEqualTo(new Name.Person("", "Zoé", "Petit"));
    }

    @Test
    public void a_card_without_a_name_is_called_by_what_it_has() {
        assertThat(contact("2.1", "EMAIL;PREF:zoe@exemple.fr").name().display()).isEqualTo("zoe@exemple.fr");
        assertThat(contact("3.0", "ORG:Lefèvre").name()).isEqualTo(new Name.Organisation("Lefèvre"));
        assertThat(reading("3.0", "NOTE:x").details()).isEmpty();
    }

    @Test
    public void what_is_no_field_of_ours_goes_into_the_description() {
        var details = contact("3.0", "N:Petit;Zoé;;;", "NICKNAME:Zouzou", "X-AIM:zoe5", "BDAY:--0321", "NOTE:Bonjour.");
        assertThat(details.birthday()).isEmpty();
        assertThat(details.description())
                .contains("Bonjour.\nAnniversaire : 21/03\nSurnom : Zouzou\nMessagerie : aim zoe5");
    }

    @Test
    public void people_dates_and_professions_of_other_programs_are_kept_each_once() {
        var details = contact(
                "3.0",
                "N:Petit;Zoé;;;",
                "TITLE:Comptable",
                "ROLE:Finances",
                "X-EVOLUTION-SPOUSE:Max",
                "X-EVOLUTION-MANAGER:Jeanne Roy",
                "X-EVOLUTION-ANNIVERSARY:2001-06-02",
                "item1.X-ABDATE:2001-06-02",
                "item1.X-ABLabel:_$!<Anniversary>!$_",
                "item2.X-ABDATE:2019-01-01",
                "item2.X-ABLabel:Embauche",
                "item3.X-ABRELATEDNAMES:Max",
                "item3.X-ABLabel:_$!<Spouse>!$_",
                "item4.X-ABRELATEDNAMES:Lou",
                "item4.X-ABLabel:Voisine");
        assertThat(details.jobTitle()).contains("Comptable");
        assertThat(details.description().orElseThrow().replace('\u00a0', ' ').lines())
                .containsExactlyInAnyOrder(
                        "Proche : Max (conjoint)",
                        "Proche : Jeanne Roy (responsable)",
                        "Proche : Lou (voisine)",
                        "Anniversaire de mariage : 2001-06-02",
                        "Embauche : 2019-01-01",
                        "Profession : Finances");
    }

    @Test
    public void pictures_come_along() {
        var jpeg = new byte[400];
        jpeg[0] = (byte) 0xFF;
        jpeg[1] = (byte) 0xD8;
        jpeg[2] = (byte) 0xFF;
        var base64 = Base64.getEncoder().encodeToString(jpeg);
        var folded = "PHOTO;ENCODING=b;TYPE=JPEG:" + base64.substring(0, 60) + "\r\n " + base64.substring(60);
        assertThat(reading("3.0", "N:Petit;Zoé;;;", folded)
                        .photo()
                        .orElseThrow()
                        .content())
                .isEqualTo(jpeg);
        assertThat(reading("4.0", "N:Petit;Zoé;;;", "PHOTO:data:image/jpeg;base64," + base64)
                        .photo()
                        .orElseThrow()
                        .mediaType())
                .isEqualTo("image/jpeg");
    }

    @Test
    public void a_broken_card_does_not_spoil_the_next() {
        var file = "bonjour\r\n"
                + card("3.0", "N:A;;;;")
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nN:B;;;;\r\n"
                + card("3.0", "N:C;;;;")
                + card("3.0", "N:Liste;;;;", "X-ADDRESSBOOKSERVER-KIND:group")
                + "BEGIN:VCARD\r\nN:D;;;;";
        var rows = rows(file);
        assertThat(rows).hasSize(6);
        assertThat(problem(rows.get(0))).isEqualTo("1 contacts.card.stray");
        assertThat(rows.get(1)).isInstanceOf(Row.Card.class);
        assertThat(problem(rows.get(2))).isEqualTo("6 contacts.card.open");
        assertThat(((Row.Card) rows.get(3)).line()).isEqualTo(9);
        assertThat(problem(rows.get(4))).isEqualTo("13 contacts.card.group");
        assertThat(problem(rows.get(5))).isEqualTo("18 contacts.card.open");
    }

    private static String problem(Row row) {
        var bad = (Row.Unreadable) row;
        return bad.line() + " " + bad.problem();
    }

    @Test
    public void a_card_within_a_card_belongs_to_it() {
        var rows =
                rows(card("2.1", "N:Petit;Zoé;;;", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Agent;;;;", "END:VCARD")
                        + card("2.1", "N:B;;;;"));
        assertThat(rows).hasSize(2);
        assertThat(Samples.read(((Row.Card) rows.get(0)).draft())
                        .orRefuse()
                        .name()
                        .display())
                .isEqualTo("Zoé Petit");
    }

    @Test
    public void odd_line_ends_do_no_harm() {
        for (var end : List.of("\n", "\r", "\r\r\n")) {
            var file = card("3.0", "N:Petit;Zoé;;;", "NOTE:un", "  deux").replace("\r\n", end);
            var row = (Row.Card) rows(file).get(0);
            assertThat(Samples.read(row.draft()).orRefuse().description()).contains("un deux");
        }
    }

    @Test
    public void a_line_that_never_ends_does_not_fill_the_memory() {
        var file = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:A;;;;\r\nNOTE:" + "x".repeat(13_000_000) + "\r\nEND:VCARD\r\n"
                + card("3.0", "N:B;;;;");
        var rows = rows(file);
        assertThat(problem(rows.get(0))).isEqualTo("1 contacts.card.too-long");
        assertThat(rows.get(1)).isInstanceOf(Row.Card.class);
    }

    @Test
    public void the_preview_says_what_it_is_and_needs_no_mapping() {
        var preview = CARDS.preview(card("3.0", "N:A;;;;").getBytes(StandardCharsets.UTF_8), Language.FR);
        assertThat(preview.description()).isEqualTo("vCard 3.0, UTF-8");
        assertThat(preview.table()).isEmpty();
        assertThat(CARDS.recognises("x.vcf", new byte[0])).isTrue();
        assertThat(CARDS.recognises("x.txt", "\uFEFFbegin:vcard".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(CARDS.recognises("x.txt", "Nom;Ville".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThatThrownBy(() -> CARDS.preview("Nom;Ville".getBytes(StandardCharsets.UTF_8), Language.FR))
                .isInstanceOf(ContactRefusal.UnreadableFile.class);
    }
}
