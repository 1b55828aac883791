package fr.crmdata.platform.work;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.platform.data.Work;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which clients have events, jobs or mails waiting. It is in the operator's database, so that after a crash only the
 * databases with something to do are opened, not a thousand.
 *
 * <p>A client is entered before its own transaction commits. Should an entry be lost between that and a crash, the work is
 * found when the client's database is next opened, at the latest by the daily tasks.
 */
@Component(service = PendingWork.class)
public final class PendingWork {

    private final Work work;
    private final Set<ClientId> entered = ConcurrentHashMap.newKeySet();

    @Activate
    public PendingWork(@Reference(target = "(database=operator)") Work operatorWork) {
        this.work = operatorWork;
    }

    /** To be called before the commit of what is to be done. Costs nothing when the client is entered already. */
    public synchronized void expect(ClientId client) {
        if (entered.contains(client)) {
            return;
        }
        try {
            work.inOne(() -> enter(client));
        } catch (DatabaseException e) {
            if (!DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
        }
        entered.add(client);
    }

    /** Looks first: on PostgreSQL a key that is there already would spoil the transaction that is open here. */
    private void enter(ClientId client) {
        var isThere = work.sql()
                .first("SELECT client FROM pending_work WHERE client = ?", row -> row.text("client"), client.value())
                .isPresent();
        if (!isThere) {
            work.sql().update("INSERT INTO pending_work (client) VALUES (?)", client.value());
        }
    }

    /** Clients that had something to do when the process ended. */
    public List<ClientId> leftOver() {
        return work.inOne(
                () -> work.sql().list("SELECT client FROM pending_work", row -> new ClientId(row.text("client"))));
    }

    /** To be called when nothing is left to do for a client; a later {@link #expect} enters it again. */
    public synchronized void settle(ClientId client) {
        entered.remove(client);
        work.inOne(() -> work.sql().update("DELETE FROM pending_work WHERE client = ?", client.value()));
    }
}
