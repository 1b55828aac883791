package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.contacts.Samples.contacts;
import static fr.crmdata.contacts.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.ContactDetails.WebSite;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmploymentText;
import fr.crmdata.api.contacts.Draft.Photo;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.formats.ContactDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;

public class DraftReaderTest {

    private static DraftBuilder someone() {
        return Draft.builder().lastName("Lefèvre");
    }

    private static List<String> problems(DraftBuilder draft) {
        return read(draft.build()).problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static List<String> repairs(DraftBuilder draft) {
        return read(draft.build()).repairs().stream().map(FieldProblem::code).toList();
    }

    @Test
    public void a_contact_as_a_draft_reads_as_that_contact() {
        qt().forAll(contacts())
                .check(contact -> read(Drafts.of(contact)).orRefuse().equals(contact));
    }

    @Test
    public void no_draft_makes_it_fail() {
        qt().forAll(org.quicktheories.generators.SourceDSL.integers().all()).check(seed -> {
            var random = new Random(seed);
            return read(noise(random)) != null;
        });
    }

    private static Draft noise(Random random) {
        return Draft.builder()
                .kind(random.nextBoolean() ? "" : word(random))
                .name(word(random))
                .lastName(random.nextBoolean() ? "" : word(random))
                .status(word(random))
                .phone(word(random))
                .email(word(random))
                .webSite(word(random))
                .address(new AddressText(List.of(word(random)), word(random), word(random), word(random), word(random)))
                .siren(word(random))
                .siret(word(random))
                .vat(word(random))
                .birthday(word(random))
                .tag(word(random))
                .description(word(random))
                .custom("effectif", word(random))
                .custom("echeance", word(random))
                .build();
    }

    private static String word(Random random) {
        var signs = "0123456789 +-/.,;:|()@ \n\0\u0092\uD800\u202Eé'\"<>xXposteFR\u00A0";
        return random.ints(random.nextInt(30), 0, signs.length())
                .mapToObj(i -> String.valueOf(signs.charAt(i)))
                .collect(Collectors.joining());
    }

    @Test
    public void whatever_is_accepted_fits_into_the_database() {
        qt().withExamples(300)
                .forAll(org.quicktheories.generators.SourceDSL.integers().all())
                .check(seed -> {
                    var random = new Random(seed);
                    var draft = someone().description("\"\\\n".repeat(random.nextInt(3300)) + "x");
                    for (var i = random.nextInt(20); i > 0; i--) {
                        draft.phone(new Draft.PhoneText(
                                "023180454" + (i % 10), "" + i, "", "\"".repeat(random.nextInt(250))));
                        draft.email(
                                "a".repeat(random.nextInt(60) + 1) + i + "@" + "b.".repeat(random.nextInt(90)) + "fr");
                        draft.address(new AddressText(
                                List.of("\\".repeat(random.nextInt(200)), "é".repeat(random.nextInt(200))),
                                "14000",
                                "x" + i,
                                "",
                                ""));
                        draft.tag("\"".repeat(random.nextInt(50)) + i);
                    }
                    draft.custom("remarque-interne", "\n\"".repeat(random.nextInt(900)) + "x");
                    return read(draft.build())
                            .details()
                            .map(details -> ContactDocument.write(details).length() < 30_000)
                            .orElse(true);
                });
    }

    // Names

    @Test
    public void parts_of_a_name_make_a_person() {
        var reading = read(Draft.builder()
                .honorific(" Mme ")
                .firstName("Élodie")
                .lastName(" Lefèvre  Martin ")
                .build());
        assertThat(reading.orRefuse().name()).isEqualTo(new Name.Person("Mme", "Élodie", "Lefèvre Martin"));
    }

    @Test
    public void a_full_name_is_taken_apart() {
        assertThat(name("Mme Élodie LEFÈVRE")).isEqualTo(new Name.Person("Mme", "Élodie", "LEFÈVRE"));
        assertThat(name("Lefèvre, Élodie")).isEqualTo(new Name.Person("", "Élodie", "Lefèvre"));
        assertThat(name("Jean-Paul de La Fontaine")).isEqualTo(new Name.Person("", "Jean-Paul", "de La Fontaine"));
        assertThat(name("LE GOFF Yann")).isEqualTo(new Name.Person("", "Yann", "LE GOFF"));
        assertThat(name("M. Dupont")).isEqualTo(new Name.Person("M.", "", "Dupont"));
        assertThat(name("Anne Marie Petit")).isEqualTo(new Name.Person("", "Anne", "Marie Petit"));
    }

    private static Name name(String full) {
        return read(Draft.builder().name(full).build()).orRefuse().name();
    }

    @Test
    public void companies_are_told_from_people() {
        assertThat(name("Lefèvre & Fils SARL")).isInstanceOf(Name.Organisation.class);
        assertThat(name("Mairie - Esquay-Notre-Dame")).isInstanceOf(Name.Organisation.class);
        assertThat(name("Renault")).isInstanceOf(Name.Organisation.class);
        assertThat(name("3 Suisses International")).isInstanceOf(Name.Organisation.class);
        assertThat(name("Jean Dupont")).isInstanceOf(Name.Person.class);
    }

    @Test
    public void the_kind_that_is_said_counts() {
        assertThat(contact(Draft.builder().kind("société").name("Jean Dupont")).kind())
                .isEqualTo(Kind.ORGANISATION);
        assertThat(contact(Draft.builder().kind("Personne").name("Renault")).name())
                .isEqualTo(new Name.Person("", "", "Renault"));
        assertThat(problems(Draft.builder().kind("animal").name("Renault")))
                .containsExactly("kind contacts.kind.unknown");
    }

    @Test
    public void somebody_without_a_name_is_refused() {
        assertThat(problems(Draft.builder().email("x@y.fr"))).containsExactly("name contacts.name.missing");
        assertThat(problems(Draft.builder().kind("organisation")))
                .containsExactly("name contacts.name.missing-organisation");
        assertThat(problems(Draft.builder().kind("organisation").name("Lefèvre").firstName("Zoé")))
                .containsExactly("lastName contacts.name.person-in-organisation");
        assertThatThrownBy(() -> read(Draft.builder().build()).orRefuse())
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                        .hasSize(1));
    }

    @Test
    public void an_employer_alone_is_the_contact() {
        var reading = read(Draft.builder()
                .employment(new EmploymentText("Lefèvre SARL", "", ""))
                .build());
        assertThat(reading.orRefuse().name()).isEqualTo(new Name.Organisation("Lefèvre SARL"));
        assertThat(reading.employments()).isEmpty();
    }

    @Test
    public void employers_are_kept_beside_the_contact() {
        var reading = read(someone()
                .jobTitle("Directrice")
                .employment(new EmploymentText(" Lefèvre  SARL ", "Achats", "Directrice"))
                .employment(new EmploymentText("", "", "Élue"))
                .build());
        assertThat(reading.employments()).containsExactly(new Employment("Lefèvre SARL", "Achats", "Directrice"));
        assertThat(reading.details().orElseThrow().jobTitle()).contains("Directrice");
        assertThat(reading.problems()).extracting(FieldProblem::field).containsExactly("employments[1].organisation");
    }

    // Texts

    @Test
    public void texts_are_cleaned() {
        var details = contact(Draft.builder()
                .lastName("Le\u0301fe\u0300vre\u200B\u202E \u00A0 d\u0092Or\uD800")
                .description("a\r\nb \t c\n\n\n\nd\u0007  "));
        assertThat(details.name().display()).isEqualTo("Léfèvre d’Or");
        assertThat(details.description()).contains("a\nb c\n\nd");
    }

    @Test
    public void letters_of_any_alphabet_and_pictures_stay() {
        assertThat(contact(Draft.builder().firstName("漢字").lastName("Ж🎉"))
                        .name()
                        .display())
                .isEqualTo("漢字 Ж🎉");
    }

    @Test
    public void null_characters_and_long_texts_are_refused() {
        assertThat(problems(someone().jobTitle("a\0b"))).containsExactly("jobTitle contacts.text.nul");
        assertThat(problems(someone().jobTitle("x".repeat(151)))).containsExactly("jobTitle contacts.text.too-long");
        assertThat(problems(someone().reference("x".repeat(101)))).containsExactly("reference contacts.text.too-long");
        assertThat(problems(Draft.builder().lastName("x".repeat(101)))).contains("lastName contacts.text.too-long");
    }

    @Test
    public void a_card_has_its_limits() {
        var phones = someone();
        for (var i = 0; i < 21; i++) {
            phones.phone("02318045" + (10 + i));
        }
        assertThat(problems(phones)).containsExactly("phones contacts.list.too-long");
        var much = someone().description("\"".repeat(10_000));
        for (var i = 0; i < 10; i++) {
            much.address(new AddressText(List.of("x".repeat(200), "y".repeat(199) + i), "", "", "", ""))
                    .custom("remarque-interne", "z".repeat(2000));
            much.address(new AddressText(List.of("x".repeat(200)), "1400" + i, "", "", ""));
        }
        assertThat(problems(much)).contains("addresses contacts.list.too-long");
    }

    @Test
    public void scripts_are_texts_like_others() {
        assertThat(contact(Draft.builder().lastName("<script>alert(1)</script>"))
                        .name()
                        .display())
                .isEqualTo("<script>alert(1)</script>");
    }

    // E-mail, web, addresses

    @Test
    public void several_e_mail_addresses_may_share_a_text() {
        var details = contact(someone().email("Jean <jean@lefevre.fr>; mailto:info@lefevre.fr, INFO@lefevre.fr"));
        assertThat(details.emails())
                .extracting(ContactDetails.Email::address)
                .containsExactly("jean@lefevre.fr", "info@lefevre.fr");
    }

    @Test
    public void what_is_wrong_with_an_e_mail_address_is_told() {
        assertThat(problems(someone().email("jean"))).containsExactly("emails[0].address contacts.email.no-at");
        assertThat(problems(someone().email("jean@lefevre")))
                .containsExactly("emails[0].address contacts.email.domain");
        assertThat(problems(someone().email("jean@lefevre.f")))
                .containsExactly("emails[0].address contacts.email.domain");
        assertThat(problems(someone().email("jean@-lefevre.fr")))
                .containsExactly("emails[0].address contacts.email.domain");
        assertThat(problems(someone().email("je an@lefevre.fr")))
                .containsExactly("emails[0].address contacts.email.space");
        assertThat(problems(someone().email("a@b@lefevre.fr")))
                .containsExactly("emails[0].address contacts.email.several-at");
        assertThat(problems(someone().email("jean..x@lefevre.fr")))
                .containsExactly("emails[0].address contacts.email.local");
        assertThat(problems(someone().email("a".repeat(65) + "@lefevre.fr")))
                .containsExactly("emails[0].address contacts.email.too-long");
        assertThat(contact(someone().email("élodie+crm@mont-lozère.fr")).emails())
                .hasSize(1);
    }

    @Test
    public void web_sites_get_a_scheme_and_only_the_harmless_ones() {
        assertThat(contact(someone().webSite("www.lefevre.fr http://lefevre.fr/a;b HTTPS://Lefevre.fr:8443/x"))
                        .webSites())
                .containsExactly(
                        new WebSite("https://www.lefevre.fr"),
                        new WebSite("http://lefevre.fr/a;b"),
                        new WebSite("https://Lefevre.fr:8443/x"));
        assertThat(problems(someone().webSite("javascript:alert(1)")))
                .containsExactly("webSites[0] contacts.web.scheme");
        assertThat(problems(someone().webSite("ftp://lefevre.fr"))).containsExactly("webSites[0] contacts.web.scheme");
        assertThat(problems(someone().webSite("http://jean:secret@lefevre.fr")))
                .containsExactly("webSites[0] contacts.web.not-an-address");
        assertThat(problems(someone().webSite("http://lefevre")))
                .containsExactly("webSites[0] contacts.web.not-an-address");
        assertThat(problems(someone().webSite("http://lefevre.fr/\"><script>")))
                .containsExactly("webSites[0] contacts.web.not-an-address");
    }

    @Test
    public void a_french_postal_code_has_five_digits() {
        assertThat(postalCode("14 210")).isEqualTo("14210");
        assertThat(postalCode("F-14210")).isEqualTo("14210");
        assertThat(postalCode("6910")).isEqualTo("06910");
        assertThat(repairs(someone().address(at("6910", "")))).containsExactly("contacts.address.postal-code.mended");
        assertThat(problems(someone().address(at("142100", ""))))
                .containsExactly("addresses[0].postalCode contacts.address.postal-code.too-long");
        assertThat(problems(someone().address(at("142", ""))))
                .containsExactly("addresses[0].postalCode contacts.address.postal-code.too-short");
        assertThat(problems(someone().address(at("1421O", ""))))
                .containsExactly("addresses[0].postalCode contacts.address.postal-code.letters");
    }

    private static AddressText at(String postalCode, String country) {
        return new AddressText(List.of("1 rue du Port"), postalCode, "Caen", country, "");
    }

    private static String postalCode(String typed) {
        return contact(someone().address(at(typed, ""))).addresses().get(0).postalCode();
    }

    @Test
    public void countries_are_found_by_code_and_name() {
        for (var code : java.util.Locale.getISOCountries()) {
            for (var language : fr.crmdata.api.Language.values()) {
                assertThat(Countries.find(Countries.name(code, language)))
                        .as(code)
                        .contains(code);
            }
        }
        assertThat(contact(someone().address(at("1000", "Belgique")))
                        .addresses()
                        .get(0)
                        .country())
                .isEqualTo("BE");
        assertThat(contact(someone().address(at("1000", "USA")))
                        .addresses()
                        .get(0)
                        .country())
                .isEqualTo("US");
        assertThat(contact(someone().address(at("98000", "Monaco")))
                        .addresses()
                        .get(0)
                        .country())
                .isEqualTo("MC");
        assertThat(problems(someone().address(at("1000", "Syldavie"))))
                .contains("addresses[0].country contacts.address.country");
    }

    @Test
    public void an_address_in_one_piece_finds_its_place() {
        var details = contact(someone()
                .address(new AddressText(List.of("1 rue du Port\n BP 12 \nBELGIQUE"), "", "", "", ""))
                .address(new AddressText(List.of(), "", "14000 Caen", "", "livraison"))
                .address(new AddressText(List.of("  "), "", "", "", "")));
        assertThat(details.addresses())
                .containsExactly(
                        new PostalAddress(List.of("1 rue du Port", "BP 12"), "", "", "BE", PostalAddress.Label.WORK),
                        new PostalAddress(List.of(), "14000", "Caen", "FR", PostalAddress.Label.DELIVERY));
    }

    // Identifiers

    @Test
    public void identifiers_have_their_keys() {
        assertThat(contact(someone().siren("732 829 320")).businessIds().siren())
                .contains("732829320");
        assertThat(problems(someone().siren("732 829 321"))).containsExactly("siren contacts.siren.key");
        assertThat(problems(someone().siren("7328293"))).containsExactly("siren contacts.siren.length");
        assertThat(problems(someone().siret("73282932000075"))).containsExactly("siret contacts.siret.key");
        assertThat(problems(someone().siret("7,32829E+13"))).containsExactly("siret contacts.siren.scientific");
    }

    @Test
    public void a_siret_gives_the_siren() {
        var ids = contact(someone().siret("732 829 320 00074")).businessIds();
        assertThat(ids.siret()).contains("73282932000074");
        assertThat(ids.siren()).contains("732829320");
        assertThat(contact(someone().siren("73282932000074")).businessIds()).isEqualTo(ids);
        assertThat(problems(someone().siret("73282932000074").siren("303265045")))
                .containsExactly("siren contacts.siren.not-of-siret");
    }

    @Test
    public void la_poste_has_its_own_key() {
        assertThat(contact(someone().siret("35600000000048")).businessIds().siren())
                .contains("356000000");
        assertThat(contact(someone().siret("35600000000001")).businessIds().siret())
                .isPresent();
        assertThat(problems(someone().siret("35600000000002"))).containsExactly("siret contacts.siret.key");
    }

    @Test
    public void a_zero_that_a_spreadsheet_dropped_is_put_back() {
        // 005520135 is a SIREN with leading zeros as old establishments have them.
        var siren = "005520135";
        assertThat(BusinessIdReader.isSiren(siren)).isTrue();
        assertThat(problems(someone().siren("5520135"))).containsExactly("siren contacts.siren.length");
    }

    @Test
    public void vat_numbers_are_held_against_key_and_siren() {
        assertThat(contact(someone().vat("fr 40 303 265 045")).businessIds().vat())
                .contains("FR40303265045");
        assertThat(problems(someone().vat("FR41303265045"))).containsExactly("vat contacts.vat.key");
        assertThat(problems(someone().vat("FR40303265045").siren("732829320")))
                .containsExactly("vat contacts.vat.not-of-siren");
        assertThat(problems(someone().vat("303265045"))).containsExactly("vat contacts.vat.country");
        assertThat(problems(someone().vat("DE12345"))).containsExactly("vat contacts.vat.shape");
        assertThat(contact(someone().vat("DE123456789")).businessIds().vat()).contains("DE123456789");
        assertThat(contact(someone().vat("BE0123456789")).businessIds().vat()).isPresent();
        assertThat(contact(someone().vat("FR12000012345")).businessIds().siren())
                .isEmpty();
    }

    // Dates and the rest

    @Test
    public void birthdays_are_real_days_of_the_past() {
        assertThat(birthday("21/03/1980")).isEqualTo(LocalDate.of(1980, 3, 21));
        assertThat(birthday("1980-03-21")).isEqualTo(LocalDate.of(1980, 3, 21));
        assertThat(birthday("1980-03-21T00:00:00Z")).isEqualTo(LocalDate.of(1980, 3, 21));
        assertThat(birthday("19800321")).isEqualTo(LocalDate.of(1980, 3, 21));
        assertThat(birthday("1er mars 1980")).isEqualTo(LocalDate.of(1980, 3, 1));
        assertThat(birthday("3 août 1980")).isEqualTo(LocalDate.of(1980, 8, 3));
        assertThat(birthday("4 juin 1980")).isEqualTo(LocalDate.of(1980, 6, 4));
        assertThat(birthday("4 juillet 1980")).isEqualTo(LocalDate.of(1980, 7, 4));
        assertThat(birthday("March 21, 1980")).isEqualTo(LocalDate.of(1980, 3, 21));
        assertThat(problems(someone().birthday("31/02/1980"))).containsExactly("birthday contacts.birthday.no-date");
        assertThat(problems(someone().birthday("13/13/1980"))).containsExactly("birthday contacts.birthday.no-date");
        assertThat(problems(someone().birthday("24/11/2026"))).containsExactly("birthday contacts.birthday.future");
    }

    @Test
    public void a_year_of_two_digits_is_the_last_that_there_was() {
        assertThat(birthday("21/03/80")).isEqualTo(LocalDate.of(1980, 3, 21));
        assertThat(birthday("21/03/26")).isEqualTo(LocalDate.of(2026, 3, 21));
        assertThat(birthday("23/11/26")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(birthday("24/11/26")).isEqualTo(LocalDate.of(1926, 11, 24));
    }

    private static LocalDate birthday(String typed) {
        return contact(someone().birthday(typed)).birthday().orElseThrow();
    }

    @Test
    public void owner_and_team_are_found_by_what_people_call_them() {
        var details = contact(someone().owner("marie@lefevre.fr").team("Ouest").status("Client"));
        assertThat(details.owner()).contains("user-1");
        assertThat(details.team()).contains("team-1");
        assertThat(details.status()).isEqualTo(Status.CUSTOMER);
        assertThat(problems(someone().owner("nobody@lefevre.fr").team("Est").status("ami")))
                .containsExactly(
                        "status contacts.status.unknown", "owner contacts.owner.unknown", "team contacts.team.unknown");
    }

    @Test
    public void tags_are_one_whatever_their_case() {
        assertThat(contact(someone().tag("VIP, vip ;à rappeler").tag(" Vip ")).tags())
                .containsExactly("VIP", "à rappeler");
    }

    @Test
    public void custom_values_are_read_by_their_type() {
        var details = contact(someone()
                .custom("effectif", "1 234,50")
                .custom("echeance", "31/12/27")
                .custom("optin", "O")
                .custom("secteur-activite", "secteur PUBLIC")
                .custom("remarque-interne", "a\nb"));
        assertThat(details.custom())
                .containsEntry("effectif", new BigDecimal("1234.5"))
                .containsEntry("echeance", LocalDate.of(2027, 12, 31))
                .containsEntry("optin", true)
                .containsEntry("secteur-activite", "public")
                .containsEntry("remarque-interne", "a\nb");
        assertThat(problems(someone()
                        .custom("effectif", "douze")
                        .custom("echeance", "demain")
                        .custom("optin", "peut-être")
                        .custom("secteur-activite", "mixte")
                        .custom("inconnu", "x")))
                .containsExactlyInAnyOrder(
                        "custom.effectif contacts.custom.not-a-number",
                        "custom.echeance contacts.custom.not-a-date",
                        "custom.optin contacts.custom.not-yes-no",
                        "custom.secteur-activite contacts.custom.not-a-choice",
                        "custom.inconnu contacts.custom.unknown");
    }

    @Test
    public void pictures_are_told_by_their_bytes() {
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(read(someone().photo(new Photo("text/html", jpeg)).build()).photo())
                .contains(new Photo("image/jpeg", jpeg));
        assertThat(problems(someone().photo(new Photo("image/png", "<svg onload=x>".getBytes()))))
                .containsExactly("photo contacts.photo");
    }

    @Test
    public void a_bad_value_does_not_spoil_the_others() {
        var reading =
                read(someone().phone("12").phone("02 31 80 45 46").email("x").build());
        assertThat(reading.isGood()).isFalse();
        assertThat(reading.details().orElseThrow().phones()).hasSize(1);
        assertThat(reading.problems()).hasSize(2);
    }

    @Test
    public void notes_go_to_the_timeline() {
        assertThat(read(someone().note(" Rappelé hier.\r\n").note(" ").build()).notes())
                .containsExactly("Rappelé hier.");
    }

    @Test
    public void a_required_field_must_be_filled() {
        var required = new CustomFields(List.of(new CustomField(
                "code", "Code", "", CustomField.Type.TEXT, Scope.ORGANISATIONS, List.of(), true, 0, false)));
        var reader = new DraftReader(Samples.NUMBERS, required, Colleagues.none(), Samples.TODAY);
        assertThat(reader.read(Draft.builder().name("Mairie - Ay").build()).problems())
                .extracting(FieldProblem::code)
                .containsExactly("contacts.custom.required");
        assertThat(reader.read(someone().build()).problems()).isEmpty();
        assertThat(reader.read(someone().custom("code", "x").build()).problems())
                .extracting(FieldProblem::code)
                .containsExactly("contacts.custom.other-kind");
    }
}
