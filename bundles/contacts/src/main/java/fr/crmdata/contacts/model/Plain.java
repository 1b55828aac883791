package fr.crmdata.contacts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads values that came from JSON: maps, lists, texts, numbers, yes and no. */
final class Plain {

    private Plain() {}

    /** The text under a key; empty text when there is none. */
    static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    /** The whole number under a key. */
    static int number(Map<?, ?> map, String key, int otherwise) {
        return map.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    /** A list of texts under a key. */
    static List<String> texts(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The maps of a list; other entries are passed over. */
    static List<Map<?, ?>> maps(Object list) {
        var maps = new ArrayList<Map<?, ?>>();
        if (list instanceof List<?> entries) {
            for (var entry : entries) {
                if (entry instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    /** @throws ContactRefusal.Invalid when no constant has this name */
    static <E extends Enum<E>> E constant(Class<E> type, String field, Object name) {
        return constantIfAny(type, name)
                .orElseThrow(() -> new ContactRefusal.Invalid(
                        field, "contacts.constant", Findings.shown(String.valueOf(name)), names(type)));
    }

    static <E extends Enum<E>> Optional<E> constantIfAny(Class<E> type, Object name) {
        var wanted = String.valueOf(name).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Drafts::key).toList());
    }
}
