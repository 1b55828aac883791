package fr.crmdata.billing.books;

import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.Opening;
import fr.crmdata.billing.store.JournalStore;
import fr.crmdata.billing.store.JournalStore.Behind;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** What a year begins with and its entries in their order, read a piece at a time: there may be millions. */
final class YearOfEntries implements Iterator<JournalEntry> {

    private static final int PIECE = 1000;

    private final OperatorDatabase operator;
    private final JournalStore store;
    private final int year;
    private Iterator<JournalEntry> piece = List.<JournalEntry>of().iterator();
    private Behind behind = Behind.NOTHING;
    private boolean opened;

    YearOfEntries(OperatorDatabase operator, JournalStore store, int year) {
        this.operator = operator;
        this.store = store;
        this.year = year;
    }

    @Override
    public boolean hasNext() {
        if (!opened) {
            opened = true;
            piece = operator.inOne(() -> store.opening(year)).stream().iterator();
        }
        if (!piece.hasNext()) {
            var from = behind;
            piece = operator.inOne(() -> store.ofYear(year, from, PIECE)).iterator();
        }
        return piece.hasNext();
    }

    @Override
    public JournalEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var entry = piece.next();
        if (!entry.journal().equals(Opening.JOURNAL)) {
            behind = new Behind(entry.validated(), entry.journal(), entry.number());
        }
        return entry;
    }
}
