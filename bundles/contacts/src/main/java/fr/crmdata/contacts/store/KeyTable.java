package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of match keys: which contacts, deleted ones left out, lie under which key.
 *
 * <p>It has one index only, by key; the keys of a contact are found by making them anew. A second index would cost each new
 * contact as much as all the rest of it.
 */
final class KeyTable {

    private static final int PER_STATEMENT = 64;

    /** Few keys lead to more than a handful; a statement that finds that many has met a key that thousands share. */
    private static final int MANY = 600;

    private static final int MOST_PER_KEY = 50;
    private static final int MOST_CANDIDATES = 50;
    private static final int CERTAIN = 4;

    private final Sql sql;

    KeyTable(Sql sql) {
        this.sql = sql;
    }

    /** A contact's key. */
    record Entry(String key, String contactId) {}

    private record Place(long number, String contactId) {

        static Place of(Entry entry) {
            return new Place(KeyNumber.of(entry.key()), entry.contactId());
        }
    }

    /** Ids of the contacts under each key; of a key that many share, some of them. */
    Map<String, List<String>> find(Collection<String> keys) {
        var found = new HashMap<String, List<String>>();
        for (var piece : Pieces.of(new HashSet<>(keys), PER_STATEMENT)) {
            var texts = new HashMap<Long, String>();
            piece.forEach(key -> texts.put(KeyNumber.of(key), key));
            var places = sql.list(
                    "SELECT match_key, contact_id FROM contacts_key WHERE match_key IN " + Pieces.marks(texts.keySet()),
                    MANY,
                    row -> new Place(row.number("match_key"), row.text("contact_id")),
                    Pieces.padded(texts.keySet()));
            if (places.size() < MANY) {
                places.forEach(place -> Optional.ofNullable(texts.get(place.number()))
                        .ifPresent(key -> found.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(place.contactId())));
            } else {
                piece.forEach(key -> found.put(key, under(key, MOST_PER_KEY)));
            }
        }
        return found;
    }

    List<String> under(String key, int limit) {
        return sql.list(
                "SELECT contact_id FROM contacts_key WHERE match_key = ?",
                limit,
                row -> row.text("contact_id"),
                KeyNumber.of(key));
    }

    /** Out of what {@link #find} found, those that share most with these keys, the likeliest first. */
    static List<String> likeliest(Set<String> keys, Map<String, List<String>> found) {
        var points = new LinkedHashMap<String, Integer>();
        for (var key : keys) {
            for (var id : found.getOrDefault(key, List.of())) {
                points.merge(id, weight(key), Integer::sum);
            }
        }
        return points.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What must be the same says more than the beginning of a name. */
    private static int weight(String key) {
        return "abdfiz".indexOf(key.charAt(0)) >= 0 ? 1 : CERTAIN;
    }

    void insert(List<Entry> entries) {
        if (!entries.isEmpty()) {
            sql.batch("INSERT INTO contacts_key (match_key, contact_id) VALUES (?, ?)", rows(entries));
        }
    }

    void delete(List<Entry> entries) {
        if (!entries.isEmpty()) {
            sql.batch("DELETE FROM contacts_key WHERE match_key = ? AND contact_id = ?", rows(entries));
        }
    }

    /** Ordered by key, so that two writers take the same rows in the same order. */
    private static List<Object[]> rows(List<Entry> entries) {
        return entries.stream()
                .map(Place::of)
                .distinct()
                .sorted(Comparator.comparingLong(Place::number).thenComparing(Place::contactId))
                .map(place -> new Object[] {place.number(), place.contactId()})
                .toList();
    }
}
