package fr.crmdata.contacts.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps where persons work; within a transaction of its caller. Rows that an import replaced or a merge made superfluous are
 * hidden, so that both can be taken back.
 */
@Component(service = EmploymentStore.class)
public final class EmploymentStore {

    private static final String COLUMNS =
            "id, person_id, organisation_id, organisation, organisation_key, department, job_title, origin";

    private static final int PIECE = 128;

    private final Transactions transactions;
    private final ContactChanges changes;

    @Activate
    public EmploymentStore(
            @Reference(target = "(database=client)") Transactions transactions, @Reference ContactChanges changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /**
     * @param organisationId the organisation's contact, if it is in the book
     * @param organisation what it was called when this was written
     * @param organisationKey the same as it is compared
     * @param origin id of the import it came with; empty text for none
     */
    public record Employed(
            String id,
            String personId,
            Optional<String> organisationId,
            String organisation,
            String organisationKey,
            String department,
            String jobTitle,
            String origin) {

        /** Whether both are at the same organisation, linked or only named. */
        public boolean isAtSameAs(Employed other) {
            if (organisationId.isPresent() && other.organisationId.isPresent()) {
                return organisationId.equals(other.organisationId);
            }
            return organisationKey.equals(other.organisationKey);
        }
    }

    public void insert(List<Employed> rows) {
        sql().batch(
                        "INSERT INTO contacts_employment (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        rows.stream()
                                .map(row -> new Object[] {
                                    row.id(),
                                    row.personId(),
                                    row.organisationId(),
                                    row.organisation(),
                                    row.organisationKey(),
                                    row.department(),
                                    row.jobTitle(),
                                    row.origin()
                                })
                                .toList());
        changes.touch(rows.stream().map(Employed::personId).toList());
    }

    public Optional<Employed> find(String id) {
        return sql().first(select("id = ?"), EmploymentStore::read, id);
    }

    /** In the order in which they were written. */
    public List<Employed> ofPersons(Collection<String> ids) {
        var found = new ArrayList<Employed>();
        for (var piece : InLists.of(ids, PIECE)) {
            found.addAll(sql().list(
                            select("person_id IN (" + piece.marks() + ")"), EmploymentStore::read, piece.parameters()));
        }
        return found;
    }

    public List<Employed> ofOrganisation(String id, int limit) {
        return sql().list(select("organisation_id = ?"), limit, EmploymentStore::read, id);
    }

    /** Those that name an organisation like this one without being linked to any. */
    public List<Employed> unlinked(String organisationKey, int limit) {
        return sql().list(
                        select("organisation_id IS NULL AND organisation_key = ?"),
                        limit,
                        EmploymentStore::read,
                        organisationKey);
    }

    public void link(String id, String organisationId) {
        sql().update("UPDATE contacts_employment SET organisation_id = ? WHERE id = ?", organisationId, id);
    }

    public void delete(String id) {
        touch(id);
        sql().update("DELETE FROM contacts_employment WHERE id = ?", id);
    }

    /** @param by id of the import or merge */
    public void hide(String id, String by) {
        touch(id);
        sql().update("UPDATE contacts_employment SET hidden_by = ? WHERE id = ?", by, id);
    }

    private void touch(String id) {
        changes.touch(find(id).stream().map(Employed::personId).toList());
    }

    /** Takes back what an import did to these persons. */
    public void takeBack(String origin, Collection<String> personIds) {
        changes.touch(personIds);
        for (var piece : InLists.of(personIds, PIECE)) {
            var parameters = piece.parameters(origin);
            var persons = " AND person_id IN (" + piece.marks() + ")";
            sql().update("DELETE FROM contacts_employment WHERE origin = ?" + persons, parameters);
            sql().update("UPDATE contacts_employment SET hidden_by = NULL WHERE hidden_by = ?" + persons, parameters);
        }
    }

    private static String select(String condition) {
        return "SELECT " + COLUMNS + " FROM contacts_employment WHERE hidden_by IS NULL AND " + condition
                + " ORDER BY id";
    }

    private static Employed read(Sql.Row row) throws SQLException {
        return new Employed(
                row.text("id"),
                row.text("person_id"),
                row.textIfAny("organisation_id"),
                row.text("organisation"),
                row.text("organisation_key"),
                row.text("department"),
                row.text("job_title"),
                row.text("origin"));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
