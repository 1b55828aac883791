package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.formats.ContactDocument;
import fr.crmdata.contacts.model.Candidate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What a dry run would have written: contacts that it would have made of rows, and contacts of the book as it would have
 * changed them. It lies in tables of its own, for a file may have more rows than memory holds.
 */
@Component(service = TrialStore.class)
public final class TrialStore {

    private static final int PER_STATEMENT = 64;
    private static final int MANY = 600;
    private static final int MOST_PER_KEY = 50;
    private static final int CLEARED_AT_ONCE = 2000;

    private final Transactions transactions;

    @Activate
    public TrialStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** What would be there, and the match keys by which it would be found. */
    public record Written(Candidate candidate, Set<String> keys) {
        public Written {
            keys = Set.copyOf(keys);
        }
    }

    /** @param written each subject once */
    public void put(String importId, List<Written> written) {
        var there = documents(
                importId, written.stream().map(one -> one.candidate().id()).toList());
        var changed = new ArrayList<Object[]>();
        var added = new ArrayList<Object[]>();
        var keys = new ArrayList<Object[]>();
        for (var one : written) {
            var id = one.candidate().id();
            var document = ContactDocument.write(one.candidate().details());
            if (there.containsKey(id)) {
                changed.add(new Object[] {document, importId, id});
            } else {
                added.add(new Object[] {importId, id, one.candidate().line().orElse(0), document});
            }
            newKeys(importId, one, there.containsKey(id)).forEach(key -> keys.add(new Object[] {importId, key, id}));
        }
        batch("UPDATE contacts_trial SET document = ? WHERE import_id = ? AND subject = ?", changed);
        batch("INSERT INTO contacts_trial (import_id, subject, line, document) VALUES (?, ?, ?, ?)", added);
        batch("INSERT INTO contacts_trial_key (import_id, match_key, subject) VALUES (?, ?, ?)", keys);
    }

    private void batch(String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            sql().batch(statement, rows);
        }
    }

    /** Keys only come: one too many leads to a candidate that does not match. */
    private Set<String> newKeys(String importId, Written one, boolean there) {
        if (!there || one.keys().isEmpty()) {
            return one.keys();
        }
        var keys = new HashSet<>(one.keys());
        for (var piece : InLists.of(one.keys(), PER_STATEMENT)) {
            keys.removeAll(sql().list(
                            "SELECT match_key FROM contacts_trial_key WHERE import_id = ? AND subject = ?"
                                    + " AND match_key IN (" + piece.marks() + ")",
                            row -> row.text("match_key"),
                            piece.parameters(importId, one.candidate().id())));
        }
        return keys;
    }

    /** For each set of keys, what lies under one of them. */
    public List<List<Candidate>> find(String importId, List<Set<String>> keysOfEach) {
        var all = new HashSet<String>();
        keysOfEach.forEach(all::addAll);
        var found = new HashMap<String, List<String>>();
        for (var piece : InLists.of(all, PER_STATEMENT)) {
            var entries = sql().list(
                            "SELECT match_key, subject FROM contacts_trial_key WHERE import_id = ? AND match_key IN ("
                                    + piece.marks() + ")",
                            MANY,
                            row -> new KeyTable.Entry(row.text("match_key"), row.text("subject")),
                            piece.parameters(importId));
            if (entries.size() < MANY) {
                entries.forEach(entry -> found.computeIfAbsent(entry.key(), any -> new ArrayList<>())
                        .add(entry.contactId()));
            } else {
                piece.values().forEach(key -> found.put(key, under(importId, key)));
            }
        }
        var idsOfEach =
                keysOfEach.stream().map(keys -> KeyTable.likeliest(keys, found)).toList();
        var ids = new HashSet<String>();
        idsOfEach.forEach(ids::addAll);
        var candidates = documents(importId, ids);
        return idsOfEach.stream()
                .map(list -> list.stream()
                        .filter(candidates::containsKey)
                        .map(candidates::get)
                        .toList())
                .toList();
    }

    private List<String> under(String importId, String key) {
        return sql().list(
                        "SELECT subject FROM contacts_trial_key WHERE import_id = ? AND match_key = ? FETCH FIRST "
                                + MOST_PER_KEY + " ROWS ONLY",
                        row -> row.text("subject"),
                        importId,
                        key);
    }

    /** Those of these subjects that a dry run would have written, by subject. */
    public Map<String, Candidate> documents(String importId, Collection<String> subjects) {
        var found = new HashMap<String, Candidate>();
        for (var piece : InLists.of(subjects, PER_STATEMENT)) {
            sql().list(
                            "SELECT subject, line, document FROM contacts_trial WHERE import_id = ? AND subject IN ("
                                    + piece.marks() + ")",
                            TrialStore::candidate,
                            piece.parameters(importId))
                    .forEach(candidate -> found.put(candidate.id(), candidate));
        }
        return found;
    }

    private static Candidate candidate(Sql.Row row) throws SQLException {
        var line = row.number("line");
        ContactDetails details = ContactDocument.read(row.text("document"));
        return new Candidate(row.text("subject"), details, line == 0 ? OptionalLong.empty() : OptionalLong.of(line));
    }

    /** @return whether there is more; some at a time, so that no transaction gets long */
    public boolean clearSome(String importId) {
        var keys = clearSome("contacts_trial_key", "match_key", importId);
        var subjects = clearSome("contacts_trial", "subject", importId);
        return keys || subjects;
    }

    private boolean clearSome(String table, String column, String importId) {
        var last = sql().list(
                        "SELECT " + column + " AS piece FROM " + table + " WHERE import_id = ? ORDER BY " + column
                                + " FETCH FIRST " + CLEARED_AT_ONCE + " ROWS ONLY",
                        row -> row.text("piece"),
                        importId);
        if (!last.isEmpty()) {
            sql().update(
                            "DELETE FROM " + table + " WHERE import_id = ? AND " + column + " <= ?",
                            importId,
                            last.get(last.size() - 1));
        }
        return last.size() == CLEARED_AT_ONCE;
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
