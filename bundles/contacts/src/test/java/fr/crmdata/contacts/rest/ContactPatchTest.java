package fr.crmdata.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.Samples;
import java.util.Optional;
import org.junit.Test;

public class ContactPatchTest {

    private final PlainBook book = new PlainBook();

    private ContactDetails patched(ContactDetails before, String json) {
        return patched(before, JsonTexts.quoted(json, ContactPatch.class));
    }

    private ContactDetails patched(ContactDetails before, ContactPatch patch) {
        var contact = book.add(before);
        return book.change(contact.id(), 1, patch.draft(before), patch.fields(before))
                .contact()
                .details();
    }

    private static ContactDetails elodie() {
        return Samples.contact(Draft.builder()
                .honorific("Mme")
                .firstName("Élodie")
                .lastName("Lefèvre")
                .phone("02 31 80 45 46")
                .email("elodie@lefevre.example")
                .custom("effectif", "12")
                .custom("optin", "oui")
                .reference("C-1"));
    }

    @Test
    public void what_is_not_sent_stays() {
        var after = patched(elodie(), "{'status':'customer','tags':['VIP']}");
        assertThat(after.status()).isEqualTo(Status.CUSTOMER);
        assertThat(after.edit().status(Status.NONE).tags(java.util.List.of()).done())
                .isEqualTo(elodie());
    }

    @Test
    public void null_empties_a_field_and_an_empty_list_a_list() {
        var after = patched(elodie(), "{'reference':null,'phones':[],'emails':null}");
        assertThat(after.reference()).isEmpty();
        assertThat(after.phones()).isEmpty();
        assertThat(after.emails()).isEmpty();
        assertThat(after.name()).isEqualTo(elodie().name());
    }

    @Test
    public void own_fields_are_changed_one_by_one() {
        assertThat(patched(elodie(), "{'custom':{'effectif':13}}").custom())
                .containsOnlyKeys("effectif", "optin")
                .extractingByKey("effectif")
                .hasToString("13");
        assertThat(patched(elodie(), "{'custom':{'effectif':null}}").custom()).containsOnlyKeys("optin");
        assertThat(patched(elodie(), "{'custom':null}").custom()).isEmpty();
    }

    @Test
    public void a_part_of_a_name_leaves_the_others() {
        assertThat(patched(elodie(), "{'lastName':'Martin'}").name())
                .isEqualTo(new Name.Person("Mme", "Élodie", "Martin"));
        assertThat(patched(elodie(), "{'honorific':null}").name()).isEqualTo(new Name.Person("", "Élodie", "Lefèvre"));
    }

    @Test
    public void a_whole_name_replaces_the_old_one() {
        assertThat(patched(elodie(), "{'name':'M. Jean Petit'}").name())
                .isEqualTo(new Name.Person("M.", "Jean", "Petit"));
        assertThat(patched(Samples.organisation("Lefèvre SARL", "Caen"), "{'name':'Lefèvre SAS'}")
                        .name())
                .isEqualTo(new Name.Organisation("Lefèvre SAS"));
    }

    @Test
    public void a_person_becomes_an_organisation_and_back_under_the_same_name() {
        var organisation = patched(elodie(), "{'kind':'organisation'}");
        assertThat(organisation.kind()).isEqualTo(Kind.ORGANISATION);
        assertThat(organisation.name().display()).isEqualTo("Élodie Lefèvre");
        assertThat(patched(organisation, "{'kind':'person'}").name())
                .isEqualTo(new Name.Person("", "Élodie", "Lefèvre"));
        assertThat(patched(organisation, "{'kind':'person','firstName':'Élo','lastName':'Lef'}")
                        .name())
                .isEqualTo(new Name.Person("", "Élo", "Lef"));
    }

    @Test
    public void an_empty_patch_changes_nothing() {
        assertThat(JsonTexts.quoted("{}", ContactPatch.class).fields(elodie())).isEmpty();
        assertThat(patched(elodie(), "{}")).isEqualTo(elodie());
    }

    @Test
    public void a_whole_answer_as_a_patch_changes_nothing() {
        var views = new ContactViews(Samples.NUMBERS, new SomeAccess());
        qt().withExamples(300).forAll(Samples.contacts()).checkAssert(details -> {
            var json = JsonTexts.of(views.of(book.add(details)));
            try {
                assertThat(patched(details, JsonTexts.read(json, ContactPatch.class)))
                        .isEqualTo(details);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    public void a_patch_is_an_object_of_known_fields() {
        assertThatThrownBy(() -> JsonTexts.read("[]", ContactPatch.class)).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> JsonTexts.read("{\"colour\":1}", ContactPatch.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> JsonTexts.read("{\"phones\":{}}", ContactPatch.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThat(Optional.ofNullable(JsonTexts.quoted("null", ContactPatch.class)))
                .isEmpty();
    }
}
