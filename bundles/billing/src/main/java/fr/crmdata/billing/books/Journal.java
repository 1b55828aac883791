package fr.crmdata.billing.books;

import fr.crmdata.billing.model.accounts.Bookings.Place;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.store.JournalStore;
import fr.crmdata.billing.store.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Books entries: numbers follow each other without a gap within journal and year, in the order of validation. Always in the open
 * transaction; whoever books in a journal is the only one there until it is over.
 */
@Component(service = Journal.class)
public final class Journal {

    private final Numbers numbers;
    private final JournalStore store;
    private final Clock clock;

    @Activate
    public Journal(
            @Reference Numbers numbers,
            @Reference JournalStore store,
            @Reference(target = "(clock=business)") Clock clock) {
        this.numbers = numbers;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is to be booked.
     *
     * @param piece document from which the entry follows
     * @param entry makes it once its place is known
     */
    public record Draft(String piece, Function<Place, JournalEntry> entry) {}

    /** Nobody else books there until the open transaction is over. */
    public void hold(String journal, LocalDate on) {
        numbers.takeJournal(journal, on.getYear());
    }

    public JournalEntry book(String journal, LocalDate on, Draft draft) {
        return book(journal, on, List.of(draft)).get(0);
    }

    /** @param on day of what happened; its year is the year of the accounts */
    public List<JournalEntry> book(String journal, LocalDate on, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var year = on.getYear();
        var last = numbers.takeJournal(journal, year);
        var today = LocalDate.now(clock);
        var validated = today.isBefore(last.validated()) ? last.validated() : today;
        var number = last.number();
        var entries = new ArrayList<JournalEntry>(drafts.size());
        for (var draft : drafts) {
            entries.add(draft.entry().apply(new Place(++number, on, validated, draft.piece())));
        }
        store.add(entries);
        numbers.giveJournal(journal, year, new Numbers.LastEntry(number, validated));
        return entries;
    }
}
