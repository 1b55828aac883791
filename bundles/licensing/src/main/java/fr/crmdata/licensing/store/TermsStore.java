package fr.crmdata.licensing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import fr.crmdata.licensing.office.TermsVersions.Acceptance;
import fr.crmdata.licensing.office.TermsVersions.Version;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Published versions of the terms and who accepted them, in the operator's database. Nothing of it is ever changed. */
@Component(service = TermsStore.class)
public final class TermsStore {

    private static final String VERSION =
            "SELECT version, valid_from, content, hash, published_by, published_at FROM licensing_terms ";
    private static final String ACCEPTED =
            "SELECT contract, version, hash, accepted_at, accepted_name, network_address FROM licensing_terms_accepted ";

    private final Transactions transactions;

    @Activate
    public TermsStore(@Reference(target = "(database=operator)") Transactions operator) {
        this.transactions = operator;
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }

    /** The newest first. */
    public List<Version> published() {
        return transactions.inOne(
                () -> sql().list(VERSION + "ORDER BY valid_from DESC, published_at DESC", TermsStore::version));
    }

    public Optional<Version> find(String version) {
        return transactions.inOne(() -> sql().first(VERSION + "WHERE version = ?", TermsStore::version, version));
    }

    public void publish(Version version) {
        transactions.inOne(() -> {
            sql().update(
                            "INSERT INTO licensing_terms (version, valid_from, content, hash, published_by, published_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            version.terms().version(),
                            version.terms().from(),
                            version.terms().text(),
                            version.terms().hash(),
                            version.by(),
                            version.at());
        });
    }

    /** @param person id of who accepted */
    public void accept(Acceptance acceptance, String person) {
        transactions.inOne(() -> {
            sql().update(
                            "INSERT INTO licensing_terms_accepted (contract, version, hash, accepted_at, accepted_by,"
                                    + " accepted_name, network_address) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            acceptance.contract(),
                            acceptance.version(),
                            acceptance.hash(),
                            acceptance.at(),
                            person,
                            acceptance.by(),
                            acceptance.address());
        });
    }

    /** The newest first. */
    public List<Acceptance> accepted(String contract) {
        return transactions.inOne(() -> sql().list(
                        ACCEPTED + "WHERE contract = ? ORDER BY accepted_at DESC", TermsStore::acceptance, contract));
    }

    private static Version version(Sql.Row row) throws SQLException {
        return new Version(
                new Terms(row.text("version"), row.date("valid_from"), row.text("content"), row.text("hash")),
                row.text("published_by"),
                row.instant("published_at"));
    }

    private static Acceptance acceptance(Sql.Row row) throws SQLException {
        return new Acceptance(
                row.text("contract"),
                row.text("version"),
                row.text("hash"),
                row.instant("accepted_at"),
                row.text("accepted_name"),
                row.text("network_address"));
    }
}
