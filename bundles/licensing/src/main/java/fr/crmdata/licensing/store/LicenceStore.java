package fr.crmdata.licensing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Licences that were issued or installed, and what this server knows about itself. Called within a transaction. */
@Component(service = LicenceStore.class)
public final class LicenceStore {

    private static final String CLOCK = "clock";

    private final OperatorDatabase operator;

    @Activate
    public LicenceStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** @param text the file */
    public record Issue(String id, String contract, String text, Instant at, String by) {}

    private Sql sql() {
        return operator.sql();
    }

    public void issue(Issue issue) {
        sql().update(
                        "INSERT INTO licensing_licence (id, contract, text, issued_at, issued_by) VALUES (?, ?, ?, ?, ?)",
                        issue.id(),
                        issue.contract(),
                        issue.text(),
                        issue.at(),
                        issue.by());
    }

    /** The newest first. */
    public List<Issue> issued(Optional<String> contract) {
        var select = "SELECT id, contract, text, issued_at, issued_by FROM licensing_licence ";
        return contract.map(number ->
                        sql().list(select + "WHERE contract = ? ORDER BY id DESC", LicenceStore::read, number))
                .orElseGet(() -> sql().list(select + "ORDER BY id DESC", LicenceStore::read));
    }

    public Optional<Issue> find(String id) {
        return sql().first(
                        "SELECT id, contract, text, issued_at, issued_by FROM licensing_licence WHERE id = ?",
                        LicenceStore::read,
                        id);
    }

    private static Issue read(Sql.Row row) throws java.sql.SQLException {
        return new Issue(
                row.text("id"),
                row.text("contract"),
                row.text("text"),
                row.instant("issued_at"),
                row.text("issued_by"));
    }

    /** Takes a licence here, in the place of one with the same id. */
    public void install(String id, String text, Instant at) {
        var changed =
                sql().update("UPDATE licensing_installed SET text = ?, installed_at = ? WHERE id = ?", text, at, id);
        if (changed == 0) {
            sql().update("INSERT INTO licensing_installed (id, text, installed_at) VALUES (?, ?, ?)", id, text, at);
        }
    }

    /** Files of the licences that are installed. */
    public List<String> installed() {
        return sql().list("SELECT text FROM licensing_installed ORDER BY id", row -> row.text("text"));
    }

    /** Something that this server keeps, such as its id. */
    public Optional<String> place(String name) {
        return sql().first("SELECT content FROM licensing_place WHERE name = ?", row -> row.text("content"), name);
    }

    public void place(String name, String content) {
        if (sql().update("UPDATE licensing_place SET content = ? WHERE name = ?", content, name) == 0) {
            sql().update("INSERT INTO licensing_place (name, content) VALUES (?, ?)", name, content);
        }
    }

    /** The latest time that was ever seen here. */
    public Optional<Instant> lastSeen() {
        return sql().first(
                        "SELECT seen_at FROM licensing_place WHERE name = ?", row -> row.instantIfAny("seen_at"), CLOCK)
                .flatMap(seen -> seen);
    }

    /** Never goes back. */
    public void seen(Instant now) {
        var changed =
                sql().update("UPDATE licensing_place SET seen_at = ? WHERE name = ? AND seen_at < ?", now, CLOCK, now);
        if (changed == 0 && lastSeen().isEmpty()) {
            sql().update("INSERT INTO licensing_place (name, content, seen_at) VALUES (?, ?, ?)", CLOCK, "", now);
        }
    }
}
