package fr.crmdata.billing.bank;

import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.collection.Debit;
import fr.crmdata.billing.store.DebitStore;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** The debits of a group as they lie in the database, a page at a time: memory does not depend on how many there are. */
final class StoredDebits implements Iterator<Debit> {

    private final OperatorDatabase operator;
    private final DebitStore store;
    private final String group;
    private final Queue<Debit> page = new ArrayDeque<>();
    private String last = "";
    private boolean ended;

    StoredDebits(OperatorDatabase operator, DebitStore store, String group) {
        this.operator = operator;
        this.store = store;
        this.group = group;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            page.addAll(operator.inOne(() -> store.written(group, last)));
            ended = page.isEmpty();
        }
        return !page.isEmpty();
    }

    @Override
    public Debit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var debit = page.remove();
        last = debit.endToEnd();
        return debit;
    }
}
