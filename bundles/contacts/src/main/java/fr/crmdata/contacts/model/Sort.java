package fr.crmdata.contacts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * In which order a list shows its contacts: {@code -updated,name} is the latest first, then by name.
 *
 * @param keys the first counts most; never empty
 */
public record Sort(List<Key> keys) {

    private static final int MOST = 3;

    public enum Field {
        NAME,
        TOWN,
        CREATED,
        UPDATED,
        STATUS
    }

    public record Key(Field field, boolean descending) {

        String print() {
            return (descending ? "-" : "") + Drafts.key(field);
        }
    }

    public Sort {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no order");
        }
    }

    public static Sort byName() {
        return new Sort(List.of(new Key(Field.NAME, false)));
    }

    /**
     * @param text empty for by name
     * @throws ContactRefusal.BadFilter naming the word that cannot be understood
     */
    public static Sort parse(String text) {
        if (text.isBlank()) {
            return byName();
        }
        var keys = new ArrayList<Key>();
        for (var word : text.split(",", -1)) {
            var descending = word.strip().startsWith("-");
            var name = word.strip().substring(descending ? 1 : 0);
            var field = Plain.constantIfAny(Field.class, name)
                    .filter(known -> keys.stream().noneMatch(key -> key.field() == known))
                    .orElseThrow(
                            () -> new ContactRefusal.BadFilter("contacts.filter.sort", Findings.shown(word), names()));
            keys.add(new Key(field, descending));
        }
        if (keys.size() > MOST) {
            throw new ContactRefusal.BadFilter("contacts.filter.sort-too-many", Findings.shown(text), MOST);
        }
        return new Sort(keys);
    }

    private static String names() {
        return Arrays.stream(Field.values()).map(Drafts::key).collect(Collectors.joining(", "));
    }

    public String print() {
        return keys.stream().map(Key::print).collect(Collectors.joining(","));
    }
}
