package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.CUSTOM;
import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.contacts.Samples.contacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class ChangesTest {

    private static final FieldTexts TEXTS = new FieldTexts(Language.FR, Samples.NUMBERS, id -> "Marie");

    @Test
    public void what_was_read_from_a_field_can_be_written_into_it() {
        qt().forAll(contacts(), contacts()).check((one, other) -> {
            var result = one;
            for (var field : Fields.of(CUSTOM, one, other)) {
                result = field.write(result, field.read(other));
            }
            return result.equals(other);
        });
    }

    @Test
    public void equal_contacts_have_no_changes_and_others_have() {
        qt().forAll(contacts(), contacts())
                .check((one, other) -> Changes.between(one, one, CUSTOM).isEmpty()
                        && Changes.between(one, other, CUSTOM).isEmpty() == one.equals(other));
    }

    @Test
    public void taking_all_changes_back_gives_the_former_contact() {
        qt().forAll(contacts(), contacts()).check((before, after) -> {
            var now = after;
            for (var change : Changes.between(before, after, CUSTOM)) {
                now = Changes.restore(now, change);
            }
            return now.equals(before);
        });
    }

    @Test
    public void a_change_of_case_in_a_tag_is_a_change() {
        var one = contact(Draft.builder().lastName("x").tag("VIP"));
        var other = contact(Draft.builder().lastName("x").tag("vip"));
        assertThat(Changes.between(one, other, CUSTOM)).hasSize(1);
    }

    @Test
    public void fields_are_found_by_their_keys() {
        assertThat(Fields.find("phones", CUSTOM)).contains(StandardField.PHONES);
        assertThat(Fields.find("custom.effectif", CUSTOM)).map(Field::key).contains("custom.effectif");
        assertThat(Fields.find("password", CUSTOM)).isEmpty();
    }

    @Test
    public void values_that_do_not_fit_are_refused() {
        var contact = Samples.person("Zoé", "Petit", "Caen");
        for (var field : List.of(StandardField.NAME, StandardField.STATUS, StandardField.BIRTHDAY)) {
            assertThatThrownBy(() -> field.write(contact, Optional.of("nonsense")))
                    .as(field.key())
                    .isInstanceOf(ContactRefusal.Invalid.class);
        }
        assertThatThrownBy(() -> StandardField.PHONES.write(contact, Optional.of(List.of(Map.of("number", "x")))))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThatThrownBy(() -> Fields.custom("x", CUSTOM).write(contact, Optional.of(List.of())))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThatThrownBy(() -> StandardField.NAME.write(contact, Optional.empty()))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    @Test
    public void some_fields_are_copied_and_others_not() {
        var from = contact(Draft.builder().lastName("A").jobTitle("Maire").email("a@b.fr"));
        var into = contact(Draft.builder().lastName("B").status("client"));
        var copied = Fields.copy(from, into, List.of(StandardField.JOB_TITLE, StandardField.EMAILS));
        assertThat(copied)
                .isEqualTo(contact(Draft.builder()
                        .lastName("B")
                        .status("client")
                        .jobTitle("Maire")
                        .email("a@b.fr")));
    }

    @Test
    public void people_read_fields_in_their_language() {
        var contact = contact(Draft.builder()
                .honorific("Mme")
                .firstName("Zoé")
                .lastName("Petit")
                .status("client")
                .phone(new Draft.PhoneText("0231804546", "12", "fax", "le matin"))
                .address(new Draft.AddressText(List.of("1 rue X"), "14000", "Caen", "", ""))
                .birthday("1980-03-21")
                .owner("user-1")
                .custom("secteur-activite", "public")
                .custom("echeance", "2027-12-31"));
        assertThat(text(contact, StandardField.NAME)).isEqualTo("Mme Zoé Petit");
        assertThat(text(contact, StandardField.STATUS)).isEqualTo("Client");
        assertThat(text(contact, StandardField.PHONES)).isEqualTo("02 31 80 45 46 poste 12 (Fax) le matin");
        assertThat(text(contact, StandardField.ADDRESSES)).isEqualTo("1 rue X, 14000 Caen");
        assertThat(text(contact, StandardField.BIRTHDAY)).isEqualTo("21/03/1980");
        assertThat(text(contact, StandardField.OWNER)).isEqualTo("Marie");
        assertThat(text(contact, Fields.custom("secteur-activite", CUSTOM))).isEqualTo("Secteur public");
        assertThat(text(contact, Fields.custom("echeance", CUSTOM))).isEqualTo("31/12/2027");
        assertThat(text(contact, StandardField.TAGS)).isEmpty();
        assertThat(TEXTS.label(StandardField.VAT)).isEqualTo("N° de TVA");
        assertThat(TEXTS.label(Fields.custom("effectif", CUSTOM))).isEqualTo("Effectif");
    }

    private static String text(fr.crmdata.api.contacts.ContactDetails contact, Field field) {
        return TEXTS.value(field, field.read(contact));
    }

    @Test
    public void problems_find_the_name_of_their_field() {
        assertThat(TEXTS.labelOf("phones[1].number", CUSTOM)).isEqualTo("Téléphone 2");
        assertThat(TEXTS.labelOf("addresses[0].postalCode", CUSTOM)).isEqualTo("Code postal");
        assertThat(TEXTS.labelOf("addresses[1].lines[2]", CUSTOM)).isEqualTo("Adresse 2");
        assertThat(TEXTS.labelOf("siret", CUSTOM)).isEqualTo("SIRET");
        assertThat(TEXTS.labelOf("custom.effectif", CUSTOM)).isEqualTo("Effectif");
    }
}
