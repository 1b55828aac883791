package fr.crmdata.billing.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named texts as they lie in one column; what is empty is left out. */
public final class Words {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> values;

    private Words(Map<String, String> values) {
        this.values = values;
    }

    public static Words none() {
        return new Words(new LinkedHashMap<>());
    }

    /** The other way round of {@link #text()}. */
    public static Words read(String text) {
        var words = none();
        try (var parser = JSON.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    words.put(parser.currentName(), parser.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + text, e);
        }
        return words;
    }

    public Words put(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    public Words put(String name, Object value) {
        return put(name, value.toString());
    }

    public Words put(String name, Optional<?> value) {
        return put(name, value.map(Object::toString).orElse(""));
    }

    /** Empty when there is none. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean is(String name) {
        return get(name).equals("true");
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    public String text() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var value : values.entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
