package fr.crmdata.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.ContactRefusal;
import java.util.List;
import org.junit.Test;

public class ContactJsonTest {

    private final PlainBook book = new PlainBook();
    private final ContactViews views = new ContactViews(Samples.NUMBERS, new SomeAccess());

    private String json(ContactDetails details) {
        return JsonTexts.of(views.of(book.add(details)));
    }

    private static List<String> problems(String json) {
        return Samples.read(JsonTexts.quoted(json, ContactBody.class).draft()).problems().stream()
                .map(FieldProblem::field)
                .toList();
    }

    @Test
    public void what_was_answered_can_be_sent_back_and_is_the_same_contact() {
        qt().withExamples(500).forAll(Samples.contacts()).checkAssert(details -> {
            try {
                var sent = JsonTexts.read(json(details), ContactBody.class).ofExisting();
                assertThat(Samples.read(sent.draft()).orRefuse()).isEqualTo(details);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    public void a_contact_has_its_name_numbers_and_own_fields_in_plain_sight() {
        var tree = JsonTexts.tree(views.of(book.add(Samples.read(JsonTexts.quoted(
                                "{'name':'Mme Élodie Lefèvre','phones':[{'number':'02 31 80 45 46 poste 12'}],"
                                        + "'custom':{'effectif':12.50,'echeance':'2027-12-31','optin':true}}",
                                ContactBody.class)
                        .draft())
                .orRefuse())));
        assertThat(tree.path("kind").asText()).isEqualTo("person");
        assertThat(tree.path("name").asText()).isEqualTo("Élodie Lefèvre");
        assertThat(tree.path("lastName").asText()).isEqualTo("Lefèvre");
        assertThat(tree.path("status").asText()).isEqualTo("none");
        assertThat(tree.at("/phones/0/number").asText()).isEqualTo("+33231804546");
        assertThat(tree.at("/phones/0/display").asText()).isEqualTo("02 31 80 45 46");
        assertThat(tree.at("/phones/0/extension").asText()).isEqualTo("12");
        assertThat(tree.at("/custom/effectif").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(tree.at("/custom/echeance").asText()).isEqualTo("2027-12-31");
        assertThat(tree.at("/custom/optin").isBoolean()).isTrue();
        assertThat(tree.has("resembling")).isFalse();
        assertThat(tree.has("siret")).isFalse();
    }

    @Test
    public void problems_name_the_fields_as_they_were_sent() {
        assertThat(problems("{'name':'X SARL','phones':[{'number':'02 31 80 45 46'},{'number':'12'},null]}"))
                .containsExactly("phones[1].number");
        assertThat(problems("{'name':'X SARL','emails':[null,{'address':'nobody'}],'siret':'1'}"))
                .containsExactlyInAnyOrder("emails[1].address", "siret");
        assertThat(problems("{'name':'X SARL','addresses':[{'town':'Caen','country':'Atlantis'}]}"))
                .containsExactly("addresses[0].country");
        assertThat(problems("{'name':'X SARL','webSites':['x.fr','javascript:alert(1)']}"))
                .containsExactly("webSites[1]");
        assertThat(problems("{'name':'X SARL','custom':{'effectif':'many','nothing':1},'owner':'nobody'}"))
                .containsExactlyInAnyOrder("custom.effectif", "custom.nothing", "owner");
        assertThat(problems("{}")).containsExactly("name");
    }

    @Test
    public void a_field_nobody_knows_is_refused_wherever_it_stands() {
        for (var json : List.of(
                "{\"name\":\"X\",\"colour\":\"red\"}",
                "{\"phones\":[{\"numbr\":\"1\"}]}",
                "{\"addresses\":[{\"zip\":\"1\"}]}")) {
            assertThatThrownBy(() -> JsonTexts.read(json, ContactBody.class))
                    .as(json)
                    .isInstanceOf(UnrecognizedPropertyException.class);
        }
    }

    @Test
    public void own_fields_are_single_values() {
        assertThatThrownBy(() -> JsonTexts.quoted("{'name':'X','custom':{'a':[1],'b':{'c':1}}}", ContactBody.class)
                        .draft())
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder("custom.a", "custom.b"));
    }

    @Test
    public void a_short_text_that_is_a_huge_number_is_refused_and_not_written_out() {
        assertThat(problems("{'name':'X SARL','custom':{'effectif':1E+999999999}}"))
                .containsExactly("custom.effectif");
        assertThat(problems("{'name':'X SARL','custom':{'effectif':1.5e3}}")).isEmpty();
    }

    @Test
    public void employers_and_notes_come_with_new_contacts_only() {
        var body = JsonTexts.quoted(
                "{'lastName':'Petit','employments':[{'organisation':'X'}],'notes':['called']}", ContactBody.class);
        assertThat(body.draft().employments()).hasSize(1);
        assertThat(body.draft().notes()).containsExactly("called");
        assertThatThrownBy(body::ofExisting)
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("employments", "notes"));
    }
}
