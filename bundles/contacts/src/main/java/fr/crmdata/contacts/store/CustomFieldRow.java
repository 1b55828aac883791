package fr.crmdata.contacts.store;

import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomField.Choice;
import fr.crmdata.contacts.model.Scope;
import java.util.List;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A custom field in its table. */
@Entity
@Table(name = "contacts_custom_field")
class CustomFieldRow {

    @Id
    @Column(name = "field_key", length = 40)
    private String key;

    @Version
    private long version;

    @Column(name = "label_fr", nullable = false, length = 100)
    private String labelFr = "";

    @Column(name = "label_en", nullable = false, length = 100)
    private String labelEn = "";

    @Column(nullable = false, length = 12)
    private String type = "";

    @Column(nullable = false, length = 20)
    private String scope = "";

    @Column(nullable = false, length = 30_000)
    private String choices = "";

    @Column(nullable = false)
    private boolean required;

    @Column(name = "field_position", nullable = false)
    private int position;

    @Column(nullable = false)
    private boolean archived;

    CustomFieldRow(CustomField field) {
        this.key = field.key();
        copy(field);
    }

    final void copy(CustomField field) {
        labelFr = field.labelFr();
        labelEn = field.labelEn();
        type = field.type().name();
        scope = field.scope().name();
        choices = PlainJson.write(
                field.choices().stream().map(CustomFieldRow::plain).toList());
        required = field.required();
        position = field.position();
        archived = field.archived();
    }

    private static Map<String, Object> plain(Choice choice) {
        return Map.of("key", choice.key(), "labelFr", choice.labelFr(), "labelEn", choice.labelEn());
    }

    CustomField toField() {
        return new CustomField(
                key,
                labelFr,
                labelEn,
                CustomField.Type.valueOf(type),
                Scope.valueOf(scope),
                choices(),
                required,
                position,
                archived);
    }

    private List<Choice> choices() {
        return PlainJson.read(choices) instanceof List<?> list
                ? list.stream().map(CustomFieldRow::choice).toList()
                : List.of();
    }

    private static Choice choice(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return new Choice(text(map, "key"), text(map, "labelFr"), text(map, "labelEn"));
        }
        throw new IllegalStateException("no choice: " + plain);
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}
