package fr.crmdata.contacts.web;

import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.ListColumns;
import fr.crmdata.contacts.model.Sort;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, Sort.Field> SORTS = Map.of(
            "town", Sort.Field.TOWN,
            "status", Sort.Field.STATUS,
            "updated", Sort.Field.UPDATED,
            "created", Sort.Field.CREATED);

    private static Column of(String key) {
        return new Column(key, Optional.ofNullable(SORTS.get(key)));
    }

    static List<Column> all(CustomFields customFields) {
        return Stream.concat(
                        ListColumns.KEYS.stream().map(Column::of),
                        customFields.active().stream().map(field -> of(ListColumns.CUSTOM + field.key())))
                .toList();
    }

    /** Those that were chosen, as far as they are still there; the usual ones when none was. */
    static List<Column> chosen(List<String> keys, CustomFields customFields) {
        Predicate<Column> wanted = column -> (keys.isEmpty() ? ListColumns.USUAL : keys).contains(column.key());
        return all(customFields).stream().filter(wanted).toList();
    }

    static boolean areUsual(List<String> keys) {
        return keys.size() == ListColumns.USUAL.size() && keys.containsAll(ListColumns.USUAL);
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
        return key.startsWith(ListColumns.CUSTOM);
    }

    public String customKey() {
        return key.substring(ListColumns.CUSTOM.length());
    }
}
