package fr.crmdata.licensing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Small maps and lists of words as they lie in text columns; keys sorted. */
public final class StoredText {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final ObjectReader MAPS = MAPPER.readerFor(new TypeReference<Map<String, String>>() {});
    private static final ObjectReader LISTS = MAPPER.readerFor(new TypeReference<List<String>>() {});

    private StoredText() {}

    public static String of(Map<String, String> values) {
        return write(values);
    }

    public static String of(Collection<String> values) {
        return write(List.copyOf(values));
    }

    public static Map<String, String> map(String text) {
        try {
            return MAPS.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable: " + text, e);
        }
    }

    public static List<String> list(String text) {
        try {
            return LISTS.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable: " + text, e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
