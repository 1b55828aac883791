package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.MandateEvidence.Evidence;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which files show that mandates were signed; only ever added to. Called within a transaction of the operator's database. */
@Component(service = EvidenceStore.class)
public final class EvidenceStore {

    private static final String SELECT =
            "SELECT id, mandate, hash, file_id, name, media_type, bytes, kept_by, kept_at FROM billing_mandate_evidence ";

    private final OperatorDatabase operator;

    @Activate
    public EvidenceStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** A file and where its content lies. */
    public record Kept(Evidence evidence, String fileId) {}

    private Sql sql() {
        return operator.sql();
    }

    /** The same content twice for a mandate is refused by the database. */
    public void insert(Kept kept) {
        var evidence = kept.evidence();
        sql().update(
                        "INSERT INTO billing_mandate_evidence (id, mandate, hash, file_id, name, media_type, bytes, kept_by, kept_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        evidence.id(),
                        evidence.mandate(),
                        evidence.hash(),
                        kept.fileId(),
                        evidence.name(),
                        evidence.mediaType(),
                        evidence.bytes(),
                        StoredText.cut(evidence.by(), 200),
                        evidence.at());
    }

    public Optional<Evidence> byHash(String mandate, String hash) {
        return sql().first(SELECT + "WHERE mandate = ? AND hash = ?", EvidenceStore::kept, mandate, hash)
                .map(Kept::evidence);
    }

    public Optional<Kept> find(String mandate, String id) {
        return sql().first(SELECT + "WHERE mandate = ? AND id = ?", EvidenceStore::kept, mandate, id);
    }

    /** The earliest first. */
    public List<Evidence> of(String mandate) {
        return sql().list(SELECT + "WHERE mandate = ? ORDER BY id", EvidenceStore::kept, mandate).stream()
                .map(Kept::evidence)
                .toList();
    }

    private static Kept kept(Sql.Row row) throws SQLException {
        return new Kept(
                new Evidence(
                        row.text("id"),
                        row.text("mandate"),
                        row.text("name"),
                        row.text("media_type"),
                        row.number("bytes"),
                        row.text("hash"),
                        row.text("kept_by"),
                        row.instant("kept_at")),
                row.text("file_id"));
    }
}
