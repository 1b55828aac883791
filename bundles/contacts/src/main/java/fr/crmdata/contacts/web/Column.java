package fr.crmdata.contacts.web;

import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Sort;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A column of the list. The name is always the first and none of these.
 *
 * @param key as in saved views: a word, or {@code custom.} and the key of a custom field
 * @param sort empty when the list cannot be sorted by it
 */
public record Column(String key, Optional<Sort.Field> sort) {

    private static final String CUSTOM = "custom.";

    private static final List<Column> KNOWN = List.of(
            of("company"),
            of("phone"),
            of("email"),
            of("town", Sort.Field.TOWN),
            of("postalCode"),
            of("status", Sort.Field.STATUS),
            of("tags"),
            of("next"),
            of("updated", Sort.Field.UPDATED),
            of("created", Sort.Field.CREATED),
            of("owner"),
            of("team"),
            of("reference"),
            of("siret"),
            of("birthday"));

    private static final List<String> USUAL =
            List.of("company", "phone", "town", "status", "tags", "next", "updated", "owner");

    private static Column of(String key) {
        return new Column(key, Optional.empty());
    }

    private static Column of(String key, Sort.Field sort) {
        return new Column(key, Optional.of(sort));
    }

    static List<Column> all(CustomFields customFields) {
        return Stream.concat(KNOWN.stream(), customFields.active().stream().map(field -> of(CUSTOM + field.key())))
                .toList();
    }

    /** Those that were chosen, as far as they are still there; the usual ones when none was. */
    static List<Column> chosen(List<String> keys, CustomFields customFields) {
        Predicate<Column> wanted = column -> (keys.isEmpty() ? USUAL : keys).contains(column.key());
        return all(customFields).stream().filter(wanted).toList();
    }

    static boolean areUsual(List<String> keys) {
        return keys.size() == USUAL.size() && keys.containsAll(USUAL);
    }

    public String label(Ui ui, CustomFields customFields) {
        return isCustom()
                ? customFields
                        .find(customKey())
                        .map(field -> field.label(ui.language()))
                        .orElse(key)
                : ui.t("contacts.list.column." + key);
    }

    public boolean isCustom() {
        return key.startsWith(CUSTOM);
    }

    public String customKey() {
        return key.substring(CUSTOM.length());
    }
}
