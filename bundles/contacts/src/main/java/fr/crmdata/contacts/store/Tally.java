package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows of an import came to what. */
public record Tally(long create, long update, long unchanged, long duplicate, long refused) {

    static final String COLUMNS = "rows_create, rows_update, rows_unchanged, rows_duplicate, rows_refused";

    private static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public static Tally none() {
        return NONE;
    }

    /** One row. */
    public static Tally of(String outcome) {
        return switch (outcome) {
            case "create" -> new Tally(1, 0, 0, 0, 0);
            case "update" -> new Tally(0, 1, 0, 0, 0);
            case "unchanged" -> new Tally(0, 0, 1, 0, 0);
            case "duplicate" -> new Tally(0, 0, 0, 1, 0);
            case "refused" -> new Tally(0, 0, 0, 0, 1);
            default -> throw new IllegalArgumentException("no outcome: " + outcome);
        };
    }

    public Tally plus(Tally other) {
        return plus(other, 1);
    }

    public Tally minus(Tally other) {
        return plus(other, -1);
    }

    private Tally plus(Tally other, int sign) {
        return new Tally(
                create + sign * other.create,
                update + sign * other.update,
                unchanged + sign * other.unchanged,
                duplicate + sign * other.duplicate,
                refused + sign * other.refused);
    }

    public long rows() {
        return create + update + unchanged + duplicate + refused;
    }

    /** By outcome, and {@code rows} in all. */
    public Map<String, Long> toMap() {
        var map = new LinkedHashMap<String, Long>();
        map.put("create", create);
        map.put("update", update);
        map.put("unchanged", unchanged);
        map.put("duplicate", duplicate);
        map.put("refused", refused);
        map.put("rows", rows());
        return map;
    }

    static Tally read(Sql.Row row) throws SQLException {
        return new Tally(
                row.number("rows_create"),
                row.number("rows_update"),
                row.number("rows_unchanged"),
                row.number("rows_duplicate"),
                row.number("rows_refused"));
    }
}
