package fr.crmdata.probe.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What listener and daily task leave behind, without a key: what happened twice is there twice. */
@Component(service = Marks.class)
public final class Marks {

    private final Transactions transactions;

    @Activate
    public Marks(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void heard(String subject) {
        transactions.inOne(() -> sql().update("INSERT INTO probe_heard (subject) VALUES (?)", subject));
    }

    public void done(LocalDate date) {
        transactions.inOne(() -> sql().update("INSERT INTO probe_done (done_for) VALUES (?)", date));
    }

    public List<String> heard() {
        return transactions.inOne(() -> sql().list("SELECT subject FROM probe_heard", row -> row.text("subject")));
    }

    /** In the order in which they were done, as far as the database keeps it. */
    public List<LocalDate> done() {
        return transactions.inOne(() -> sql().list("SELECT done_for FROM probe_done", row -> row.date("done_for")));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
