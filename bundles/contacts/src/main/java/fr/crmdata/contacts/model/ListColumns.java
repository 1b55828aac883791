package fr.crmdata.contacts.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns a list can show, by the keys under which saved views keep them: a word, or {@code custom.} and the key of a
 * custom field. The name is always shown, and always first.
 */
public final class ListColumns {

    public static final String CUSTOM = "custom.";

    /** May be named, though it goes without saying. */
    private static final String NAME = "name";

    /** In the order of the list. */
    public static final List<String> KEYS = List.of(
            "company",
            "phone",
            "email",
            "town",
            "postalCode",
            "status",
            "tags",
            "next",
            "updated",
            "created",
            "owner",
            "team",
            "reference",
            "siret",
            "birthday");

    /** Those of a view that names none. */
    public static final List<String> USUAL =
            List.of("company", "phone", "town", "status", "tags", "next", "updated", "owner");

    /** What says a contact's name in a table, whatever its kind. */
    private static final List<String> NAME_IN_TABLES = List.of("firstName", "lastName", "organisation");

    private static final Map<String, String> OTHERWISE_IN_TABLES = Map.of("company", "organisation");

    private ListColumns() {}

    /** Fields that are archived count: a view that was saved with one stays good. */
    public static boolean isKnown(String key, CustomFields customFields) {
        return key.equals(NAME)
                || KEYS.contains(key)
                || (key.startsWith(CUSTOM)
                        && customFields.find(key.substring(CUSTOM.length())).isPresent());
    }

    /**
     * The columns of exported tables that say what a list with these columns shows, in its order and behind the name. What is
     * to be done next has none: it is no property of a contact.
     *
     * @param keys empty for the usual ones
     */
    public static List<String> inTables(List<String> keys) {
        return Stream.concat(
                        NAME_IN_TABLES.stream(),
                        (keys.isEmpty() ? USUAL : keys).stream().map(key -> OTHERWISE_IN_TABLES.getOrDefault(key, key)))
                .distinct()
                .toList();
    }
}
