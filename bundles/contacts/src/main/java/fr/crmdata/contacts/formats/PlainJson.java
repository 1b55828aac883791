package fr.crmdata.contacts.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import fr.crmdata.contacts.model.Change;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Fields;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plain values (texts, numbers, yes and no, lists, maps) and changes made of them, as JSON and back. */
public final class PlainJson {

    private static final int DEEPEST = 20;

    private PlainJson() {}

    /** @throws IllegalArgumentException when the value holds something that is not plain */
    public static String write(Object value) {
        return Json.write(json -> write(json, value));
    }

    /**
     * Numbers become {@code BigDecimal}; a member that is null is left out.
     *
     * @throws IllegalArgumentException when the text is no JSON, or null
     */
    public static Object read(String text) {
        return Json.read(text, json -> {
            if (json.nextToken() == null) {
                throw new IllegalArgumentException("empty");
            }
            return value(json, 0).orElseThrow(() -> new IllegalArgumentException("null"));
        });
    }

    /** The members of a JSON object. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> readMap(String text) {
        if (read(text) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("no object");
    }

    /** Changes of a contact, for its history. */
    public static String writeChanges(List<Change> changes) {
        var list = new ArrayList<Object>();
        for (var change : changes) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("field", change.field().key());
            change.before().ifPresent(value -> entry.put("before", value));
            change.after().ifPresent(value -> entry.put("after", value));
            list.add(entry);
        }
        return write(list);
    }

    /** What {@link #writeChanges} wrote; fields that this bundle does not know are left out. */
    public static List<Change> readChanges(String text, CustomFields customFields) {
        var changes = new ArrayList<Change>();
        if (read(text) instanceof List<?> list) {
            for (var entry : list) {
                if (entry instanceof Map<?, ?> map && map.get("field") instanceof String key) {
                    var before = Optional.<Object>ofNullable(map.get("before"));
                    var after = Optional.<Object>ofNullable(map.get("after"));
                    Fields.find(key, customFields)
                            .filter(field -> !before.equals(after))
                            .ifPresent(field -> changes.add(new Change(field, before, after)));
                }
            }
        }
        return changes;
    }

    static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (var entry : list) {
                write(json, entry);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (var entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException("not plain: " + value.getClass());
        }
    }

    private static Optional<Object> value(JsonParser json, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("too deep");
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                    json.nextToken();
                    var name = key;
                    value(json, depth + 1).ifPresent(value -> map.put(name, value));
                }
                yield Optional.of(map);
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (json.nextToken() != com.fasterxml.jackson.core.JsonToken.END_ARRAY) {
                    value(json, depth + 1).ifPresent(list::add);
                }
                yield Optional.of(List.copyOf(list));
            }
            case VALUE_STRING -> Optional.of(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(json.getDecimalValue());
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NULL -> Optional.empty();
            default -> throw new IllegalArgumentException("unreadable");
        };
    }
}
