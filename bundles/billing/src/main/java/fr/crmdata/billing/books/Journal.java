package fr.crmdata.billing.books;

import fr.crmdata.billing.model.accounts.Bookings.Place;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.Opening;
import fr.crmdata.billing.store.ClosingStore;
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
    private final ClosingStore closings;
    private final Clock clock;

    @Activate
    public Journal(
            @Reference Numbers numbers,
            @Reference JournalStore store,
            @Reference ClosingStore closings,
            @Reference(target = "(clock=business)") Clock clock) {
        this.numbers = numbers;
        this.store = store;
        this.closings = closings;
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
        take(journal, on);
    }

    /**
     * Where something is booked: on its day, or on the first day of the first open year when its own is closed.
     *
     * @param last number in the journal of that year
     */
    private record Opened(LocalDate day, Numbers.LastEntry last) {}

    private Opened take(String journal, LocalDate on) {
        var day = open(on);
        var last = numbers.takeJournal(journal, day.getYear());
        // It may have been closed while the journal was waited for.
        while (!open(day).equals(day)) {
            day = open(day);
            last = numbers.takeJournal(journal, day.getYear());
        }
        return new Opened(day, last);
    }

    private LocalDate open(LocalDate on) {
        var closed = closings.last();
        return on.getYear() <= closed ? Opening.day(closed + 1) : on;
    }

    public JournalEntry book(String journal, LocalDate on, Draft draft) {
        return book(journal, on, List.of(draft)).get(0);
    }

    /**
     * @param on day of what happened; its year is the year of the accounts, unless that is closed: then the first open one is, and the day
     *     is kept as that of the document
     */
    public List<JournalEntry> book(String journal, LocalDate on, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var opened = take(journal, on);
        var last = opened.last();
        var today = LocalDate.now(clock);
        var validated = today.isBefore(last.validated()) ? last.validated() : today;
        var number = last.number();
        var entries = new ArrayList<JournalEntry>(drafts.size());
        for (var draft : drafts) {
            var entry = draft.entry().apply(new Place(++number, on, validated, draft.piece()));
            entries.add(opened.day().equals(on) ? entry : entry.bookedOn(opened.day()));
        }
        store.add(entries);
        numbers.giveJournal(journal, opened.day().getYear(), new Numbers.LastEntry(number, validated));
        return entries;
    }
}
