package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets anybody's work reach the operator's database, as the system but with the caller's name. */
@Component
public final class OperatorWork implements OperatorDatabase {

    private final Access access;
    private final Transactions transactions;

    @Activate
    public OperatorWork(
            @Reference Access access, @Reference(target = "(database=operator)") Transactions transactions) {
        this.access = access;
        this.transactions = transactions;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        var caller = access.caller();
        return caller.client().isOperator()
                ? transactions.inOne(work)
                : access.as(onBehalfOf(caller), () -> transactions.inOne(work));
    }

    /** Keeps who it was, for histories. */
    private static Caller onBehalfOf(Caller caller) {
        return new Caller(
                Caller.Kind.SYSTEM, caller.id(), caller.name(), ClientId.OPERATOR, caller.role(), caller.language());
    }

    @Override
    public Sql sql() {
        return Sql.on(transactions.connection());
    }

    @Override
    public Savepoint savepoint() {
        try {
            return transactions.connection().setSavepoint();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void backTo(Savepoint point) {
        try {
            transactions.connection().rollback(point);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @Override
    public Caller caller() {
        return access.caller();
    }
}
