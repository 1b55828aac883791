package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that a client's administrator added, in their order. */
public final class CustomFields {

    private static final CustomFields NONE = new CustomFields(List.of());

    private final Map<String, CustomField> byKey = new LinkedHashMap<>();

    /** @throws ContactRefusal.Invalid when two have the same key */
    public CustomFields(Collection<CustomField> fields) {
        fields.stream()
                .sorted(Comparator.comparingInt(CustomField::position).thenComparing(CustomField::key))
                .forEach(field -> {
                    if (byKey.putIfAbsent(field.key(), field) != null) {
                        throw new ContactRefusal.Invalid("key", "contacts.custom.same-key", field.key());
                    }
                });
    }

    public static CustomFields none() {
        return NONE;
    }

    public List<CustomField> all() {
        return List.copyOf(byKey.values());
    }

    /** Those that are in use. */
    public List<CustomField> active() {
        return byKey.values().stream().filter(field -> !field.archived()).toList();
    }

    /** Those that stand on cards of this kind. */
    public List<CustomField> activeFor(Kind kind) {
        return byKey.values().stream()
                .filter(field -> !field.archived() && field.scope().covers(kind))
                .toList();
    }

    public Optional<CustomField> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** JSON Schema of the object that holds the values, for the OpenAPI document. */
    public Map<String, Object> schema(Language language) {
        var properties = new LinkedHashMap<String, Object>();
        active().forEach(field -> properties.put(field.key(), CustomValues.schema(field, language)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }
}
