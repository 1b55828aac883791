package fr.crmdata.billing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Map;

/** Small maps and lists of words as they lie in text columns. */
public final class StoredText {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader MAPS = MAPPER.readerFor(new TypeReference<Map<String, String>>() {});
    private static final ObjectReader LISTS = MAPPER.readerFor(new TypeReference<List<String>>() {});

    private StoredText() {}

    /** @param values in the order in which they are to lie */
    public static String of(Map<String, String> values) {
        return write(values);
    }

    public static String of(List<String> values) {
        return write(values);
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

    /** What fits into a column. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
