package fr.crmdata.billing.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The operator's database, for whoever calls: invoices lie there, also when a client looks at their own. What is done in {@link #inOne} is
 * done for the operator, in the name of the caller. Permissions are checked before, with the caller as they came.
 */
@Component(service = Operator.class)
public final class Operator {

    private final Access access;
    private final Transactions transactions;

    @Activate
    public Operator(@Reference Access access, @Reference(target = "(database=operator)") Transactions transactions) {
        this.access = access;
        this.transactions = transactions;
    }

    public <T> T inOne(Supplier<T> work) {
        var caller = access.caller();
        return caller.client().isOperator()
                ? transactions.inOne(work)
                : access.as(forOperator(caller), () -> transactions.inOne(work));
    }

    public void inOne(Runnable work) {
        inOne(() -> {
            work.run();
            return null;
        });
    }

    /** Histories say who it was. */
    private static Caller forOperator(Caller caller) {
        return new Caller(
                Caller.Kind.SYSTEM, caller.id(), caller.name(), ClientId.OPERATOR, caller.role(), caller.language());
    }

    /** Plain SQL in the open transaction. */
    public Sql sql() {
        return Sql.on(transactions.connection());
    }

    /** Where the open transaction can go back to when a statement fails. */
    Savepoint savepoint() {
        try {
            return transactions.connection().setSavepoint();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    void backTo(Savepoint point) {
        try {
            transactions.connection().rollback(point);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    /** Who does it. */
    public Caller caller() {
        return access.caller();
    }
}
