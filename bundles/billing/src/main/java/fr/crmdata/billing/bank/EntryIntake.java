package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.matching.EntryIdentity;
import fr.crmdata.billing.model.matching.Match;
import fr.crmdata.billing.model.matching.Match.Why;
import fr.crmdata.billing.model.matching.Matcher;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Scope;
import fr.crmdata.billing.office.BankEntries.State;
import fr.crmdata.billing.store.BankFileStore;
import fr.crmdata.billing.store.BankFileStore.Tally;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.EntryStore;
import fr.crmdata.billing.store.EntryStore.Taken;
import fr.crmdata.billing.store.ItemStore;
import fr.crmdata.billing.store.StoredText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a piece of a file: knows again what was read before, matches, books what is certain, leaves the rest to a person, and notes how far
 * the file is, all in one transaction.
 */
@Component(service = EntryIntake.class)
public final class EntryIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EntryIntake.class);
    private static final int LONGEST_WHY = 60;

    /** Nothing that anybody would have to look at. */
    private static final Set<Why> SETTLED = Set.of(Why.SEEN, Why.ACCEPTED, Why.NOT_BOOKED_YET, Why.OTHER_OUTFLOW);

    private final OperatorDatabase operator;
    private final BankFileStore files;
    private final EntryStore entries;
    private final ItemStore items;
    private final BatchStore batches;
    private final Booker booker;

    @Activate
    public EntryIntake(
            @Reference OperatorDatabase operator,
            @Reference BankFileStore files,
            @Reference EntryStore entries,
            @Reference ItemStore items,
            @Reference BatchStore batches,
            @Reference Booker booker) {
        this.operator = operator;
        this.files = files;
        this.entries = entries;
        this.items = items;
        this.batches = batches;
        this.booker = booker;
    }

    /** @param ordinal from 1 within the file */
    record Numbered(long ordinal, BankEntry entry, EntryIdentity identity) {}

    /** @param piece entries that follow each other, the first behind those that were taken already */
    void take(String file, List<Numbered> piece, FileIntake problems) {
        try {
            operator.inOne(() -> takeAll(file, piece, problems));
        } catch (Refusal refusal) {
            if (piece.size() > 1) {
                var half = piece.size() / 2;
                take(file, piece.subList(0, half), problems);
                take(file, piece.subList(half, piece.size()), problems);
            } else {
                LOG.warn("{}: entry {} is not booked: {}", file, piece.get(0).ordinal(), refusal.getMessage());
                operator.inOne(() -> leave(file, piece.get(0), refusal));
            }
        }
    }

    private void takeAll(String file, List<Numbered> piece, FileIntake problems) {
        batches.lock();
        var expected =
                ExpectedItems.of(items, piece.stream().map(Numbered::entry).toList());
        var matcher = new Matcher(expected);
        var seen = SeenBefore.of(entries, piece.stream().map(Numbered::identity).toList());
        var takings = new Takings();
        var taken = new ArrayList<Taken>();
        for (var one : piece) {
            var match = match(one, problems, matcher, seen);
            taken.add(
                    match instanceof Match.Certain certain
                            ? book(file, one, certain, expected, takings)
                            : match instanceof Match.Charge ? charge(file, one) : aside(file, one, match));
        }
        booker.receive(takings);
        note(file, piece.get(0).ordinal() - 1, taken);
    }

    private static Match match(Numbered one, FileIntake problems, Matcher matcher, SeenBefore seen) {
        return switch (seen.compare(one.identity())) {
            case SAME -> new Match.Aside(one.entry(), Why.SEEN);
            // The bank takes one batch in the same words as another: nothing is booked, so it may say so twice.
            case PERHAPS ->
                isTaken(one.entry()) ? matcher.match(one.entry()) : new Match.Aside(one.entry(), Why.PERHAPS_SEEN);
            case NEW ->
                problems.spoiler(one.entry()).isPresent()
                        ? new Match.Aside(one.entry(), Why.PROBLEM)
                        : matcher.match(one.entry());
        };
    }

    private Taken book(String file, Numbered one, Match.Certain certain, ExpectedItems expected, Takings takings) {
        var id = EntryStore.id(file, one.ordinal());
        var on = booker.book(id, one.entry(), certain.found().items(), takings);
        // What was returned, paid or credited is not expected any more; a debit that came in may still come back.
        certain.found().items().stream()
                .filter(item -> one.entry().isReturn()
                        || item.kind() == OpenItem.Kind.INVOICE
                        || item.kind() == OpenItem.Kind.BATCH)
                .forEach(expected::take);
        return new Taken(id, file, one.entry(), one.identity(), State.BOOKED, "", on);
    }

    private Taken charge(String file, Numbered one) {
        var id = EntryStore.id(file, one.ordinal());
        var on = booker.charge(id, one.entry());
        return new Taken(id, file, one.entry(), one.identity(), State.BOOKED, "", on);
    }

    private Taken aside(String file, Numbered one, Match match) {
        var why = why(match);
        answered(one.entry());
        return new Taken(
                EntryStore.id(file, one.ordinal()),
                file,
                one.entry(),
                one.identity(),
                why.filter(SETTLED::contains).isPresent() ? State.ASIDE : State.TO_MATCH,
                why.map(Why::key).orElse("billing.match.proposed"),
                List.of());
    }

    /** Empty when something is proposed. */
    private static Optional<Why> why(Match match) {
        if (match instanceof Match.Unknown unknown) {
            return Optional.of(unknown.why());
        }
        return match instanceof Match.Aside set ? Optional.of(set.why()) : Optional.empty();
    }

    /** What the bank says about a whole file of ours is noted with the batch. */
    private void answered(BankEntry entry) {
        if (entry.scope() != Scope.PAYMENT && isAnswer(entry.status())) {
            Booker.batchOf(entry)
                    .ifPresent(batch -> batches.answered(batch, entry.status().name()));
        }
    }

    /** A whole batch is accepted. */
    private static boolean isTaken(BankEntry entry) {
        return entry.scope() != Scope.PAYMENT && entry.status() == EntryStatus.ACCEPTED;
    }

    private static boolean isAnswer(EntryStatus status) {
        return status == EntryStatus.ACCEPTED
                || status == EntryStatus.PARTLY_ACCEPTED
                || status == EntryStatus.REJECTED;
    }

    /** What cannot be booked as it should is for a person, with the reason. */
    private void leave(String file, Numbered one, Refusal refusal) {
        batches.lock();
        note(
                file,
                one.ordinal() - 1,
                List.of(new Taken(
                        EntryStore.id(file, one.ordinal()),
                        file,
                        one.entry(),
                        one.identity(),
                        State.TO_MATCH,
                        StoredText.cut(refusal.code(), LONGEST_WHY),
                        List.of())));
    }

    private void note(String file, long from, List<Taken> taken) {
        entries.insert(taken);
        var booked = taken.stream().filter(one -> one.state() == State.BOOKED).count();
        var left = taken.stream().filter(one -> one.state() == State.TO_MATCH).count();
        if (!files.advance(file, from, new Tally(taken.size(), booked, left, taken.size() - booked - left))) {
            throw new IllegalStateException("another one reads " + file);
        }
    }
}
