package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what bulk changes are about, as long as their jobs are there to be seen; within a transaction of its caller. */
@Component(service = BulkStore.class)
public final class BulkStore {

    private final Transactions transactions;

    @Activate
    public BulkStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param request JSON */
    public void insert(String jobId, String request) {
        sql().update("INSERT INTO contacts_bulk (job_id, request) VALUES (?, ?)", jobId, request);
    }

    public Optional<String> find(String jobId) {
        return sql().first("SELECT request FROM contacts_bulk WHERE job_id = ?", row -> row.text("request"), jobId);
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
