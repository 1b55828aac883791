package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.CUSTOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.contacts.model.CustomField.Choice;
import fr.crmdata.contacts.model.CustomField.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class CustomFieldTest {

    private static CustomField field(String key, String label, Type type, Choice... choices) {
        return new CustomField(key, label, "", type, Scope.BOTH, List.of(choices), false, 0, false);
    }

    private static List<String> refused(String key, String label, Type type, Choice... choices) {
        try {
            field(key, label, type, choices);
            return List.of();
        } catch (ContactRefusal.Invalid refusal) {
            return refusal.fields().stream().map(FieldProblem::field).toList();
        }
    }

    @Test
    public void bad_definitions_are_refused() {
        assertThat(refused("secteur", "Secteur", Type.TEXT)).isEmpty();
        assertThat(refused("Secteur", "Secteur", Type.TEXT)).containsExactly("key");
        assertThat(refused("2e", " ", Type.TEXT)).containsExactly("key", "labelFr");
        assertThat(refused("a", "x".repeat(101), Type.TEXT)).containsExactly("labelFr");
        assertThat(refused("a", "A", Type.CHOICE)).containsExactly("choices");
        assertThat(refused("a", "A", Type.TEXT, new Choice("x", "X", ""))).containsExactly("choices");
        assertThat(refused("a", "A", Type.CHOICE, new Choice("x", "X", ""), new Choice("x", "", "")))
                .containsExactly("choices[1].key", "choices[1].labelFr");
        assertThatThrownBy(() -> new CustomFields(List.of(field("a", "A", Type.TEXT), field("a", "B", Type.TEXT))))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    @Test
    public void a_label_makes_a_key() {
        assertThat(CustomField.keyFor("Date d’échéance (contrat)")).isEqualTo("date-d-echeance-contrat");
        assertThat(CustomField.keyFor("2e adresse")).isEqualTo("champ-2e-adresse");
        assertThat(CustomField.keyFor("!")).isEqualTo("champ");
        assertThat(refused(CustomField.keyFor("x y ".repeat(30)), "A", Type.TEXT))
                .isEmpty();
    }

    @Test
    public void numbers_are_read_in_french_and_english() {
        assertThat(CustomValues.number("1 234,56")).contains(new BigDecimal("1234.56"));
        assertThat(CustomValues.number("1\u202F234,56 €")).contains(new BigDecimal("1234.56"));
        assertThat(CustomValues.number("1,234.56")).contains(new BigDecimal("1234.56"));
        assertThat(CustomValues.number("1.234.567,8")).contains(new BigDecimal("1234567.8"));
        assertThat(CustomValues.number("-12,5 %")).contains(new BigDecimal("-12.5"));
        assertThat(CustomValues.number("007")).contains(new BigDecimal("7"));
        for (var no : List.of("", "douze", "1,2,3", "1e9", "--1", "1234567890123456789", "0,0000001", "1.23.4")) {
            assertThat(CustomValues.number(no)).as(no).isEmpty();
        }
    }

    @Test
    public void values_are_shown_as_people_write_them() {
        var number = CUSTOM.find("effectif").orElseThrow();
        var choice = CUSTOM.find("secteur-activite").orElseThrow();
        assertThat(CustomValues.format(number, new BigDecimal("1234.5"), Language.FR))
                .isEqualTo("1234,5");
        assertThat(CustomValues.format(number, new BigDecimal("1234.5"), Language.EN))
                .isEqualTo("1234.5");
        assertThat(CustomValues.format(number, LocalDate.of(2027, 1, 2), Language.EN))
                .isEqualTo("02/01/2027");
        assertThat(CustomValues.format(choice, "prive", Language.FR)).isEqualTo("Privé");
        assertThat(CustomValues.format(choice, "prive", Language.EN)).isEqualTo("Private");
        assertThat(CustomValues.format(choice, "gone", Language.EN)).isEqualTo("gone");
        assertThat(CustomValues.format(choice, true, Language.FR)).isEqualTo("Oui");
    }

    @Test
    public void programs_are_told_by_a_schema() {
        var schema = CUSTOM.schema(Language.EN);
        assertThat(schema).containsEntry("type", "object").containsEntry("additionalProperties", false);
        @SuppressWarnings("unchecked")
        var properties = (Map<String, Map<String, Object>>) schema.get("properties");
        assertThat(properties.get("effectif")).containsEntry("type", "number").containsEntry("title", "Effectif");
        assertThat(properties.get("echeance")).containsEntry("format", "date");
        assertThat(properties.get("optin")).containsEntry("type", "boolean");
        assertThat(properties.get("secteur-activite")).containsEntry("enum", List.of("public", "prive"));
        assertThat(properties.get("remarque-interne")).containsEntry("maxLength", 2000);
    }

    @Test
    public void fields_stand_in_their_order_on_the_cards_they_are_for() {
        var second = new CustomField("b", "B", "", Type.TEXT, Scope.PERSONS, List.of(), false, 2, false);
        var first = new CustomField("z", "Z", "", Type.TEXT, Scope.ORGANISATIONS, List.of(), false, 1, false);
        var gone = new CustomField("g", "G", "", Type.TEXT, Scope.BOTH, List.of(), false, 0, true);
        var fields = new CustomFields(List.of(second, first, gone));
        assertThat(fields.active()).containsExactly(first, second);
        assertThat(fields.activeFor(Kind.PERSON)).containsExactly(second);
        assertThat(fields.find("g")).contains(gone);
    }
}
