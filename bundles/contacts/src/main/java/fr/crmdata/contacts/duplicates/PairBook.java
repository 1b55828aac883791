package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.book.AddressBook.Resembling;
import fr.crmdata.contacts.book.DuplicateWatch;
import fr.crmdata.contacts.duplicates.Judge.Verdict;
import fr.crmdata.contacts.model.Match;
import fr.crmdata.contacts.store.ContactChanges;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.KeyScan;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.contacts.store.PairStore;
import fr.crmdata.contacts.store.PairStore.Known;
import fr.crmdata.contacts.store.PairStore.State;
import fr.crmdata.contacts.store.RuleBook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes down which contacts may be the same. Pairs are drawn from contacts and rules and can always be found again by a
 * scan; so they are written after the contacts, in transactions of their own, and never stand in the way of anybody's work.
 */
@Component(
        service = {PairBook.class, DuplicateWatch.class},
        immediate = true)
public final class PairBook implements ContactChanges.Listener, DuplicateWatch {

    /** Whoever changes more at once is followed by a scan; looking for each one's like meanwhile would take too long. */
    private static final int FEW = 3;

    private static final int TRIES = 3;

    private final ContactChanges changes;
    private final ContactStore contacts;
    private final RuleBook rules;
    private final PairStore pairs;
    private final KeyScan keys;
    private final Scans scans;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public PairBook(
            @Reference ContactChanges changes,
            @Reference ContactStore contacts,
            @Reference RuleBook rules,
            @Reference PairStore pairs,
            @Reference KeyScan keys,
            @Reference Scans scans,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference(target = "(clock=business)") Clock clock) {
        this.changes = changes;
        this.contacts = contacts;
        this.rules = rules;
        this.pairs = pairs;
        this.keys = keys;
        this.scans = scans;
        this.transactions = transactions;
        this.clock = clock;
        changes.add(this);
    }

    @Deactivate
    public void leave() {
        changes.remove(this);
    }

    Judge judge() {
        return new Judge(rules.rules(), keys);
    }

    /** New contacts are written down by whoever creates them and has compared them already; see {@link #created}. */
    @Override
    public void changed(ClientId client, List<Contact> changed, Occasion occasion) {
        var old = changed.stream().filter(contact -> contact.version() > 1).toList();
        if (!old.isEmpty()) {
            write(() -> compared(old));
        }
    }

    @Override
    public void created(Contact contact, List<Resembling> resembling) {
        if (!resembling.isEmpty()) {
            transactions.afterCommit(() -> write(() -> {
                var judge = judge();
                return resembling.stream()
                        .map(one -> judge.judge(contact, one.contact(), Optional.of(one.match())))
                        .toList();
            }));
        }
    }

    @Override
    public void imported(String importId) {
        scans.startFor(importId);
    }

    private void write(Supplier<List<Verdict>> work) {
        attempt(() -> record(work.get()));
    }

    /** In one transaction, tried again when somebody else writes the same pair down just then. */
    void attempt(Runnable work) {
        for (var attempt = 1; ; attempt++) {
            try {
                transactions.inOne(work);
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !DatabaseException.isDuplicateKey(e)) {
                    throw e;
                }
            }
        }
    }

    private List<Verdict> compared(List<Contact> changed) {
        var all = new LinkedHashMap<String, Verdict>();
        var judge = judge();
        // A pair of somebody who was deleted stays: it is not shown, and there again when they are restored.
        for (var row : again(pairs.of(changed.stream().map(Contact::id).toList()), judge)) {
            all.put(row.id(), row);
        }
        if (changed.size() <= FEW) {
            var there = changed.stream().filter(contact -> !contact.isDeleted()).toList();
            candidates(there, judge).forEach(compared -> all.put(compared.id(), compared));
        }
        return List.copyOf(all.values());
    }

    /** Those whom these contacts resemble. */
    List<Verdict> candidates(List<Contact> many, Judge judge) {
        if (many.isEmpty()) {
            return List.of();
        }
        var candidates = contacts.candidates(many.stream().map(Contact::details).toList());
        var found = new ArrayList<Verdict>();
        for (var i = 0; i < many.size(); i++) {
            var contact = many.get(i);
            candidates.get(i).stream()
                    .filter(other -> !other.id().equals(contact.id()))
                    .map(other -> judge.compare(contact, other))
                    .filter(compared -> compared.match().isPresent())
                    .forEach(found::add);
        }
        return found;
    }

    /** Pairs held against the rules anew; those of deleted contacts left out. */
    List<Verdict> again(Collection<Known> rows, Judge judge) {
        var ids = new LinkedHashSet<String>();
        rows.forEach(row -> ids.addAll(List.of(row.one(), row.other())));
        var there = contacts.findAll(ids).stream()
                .filter(contact -> !contact.isDeleted())
                .collect(Collectors.toMap(Contact::id, contact -> contact));
        return rows.stream()
                .flatMap(row -> both(row, there).map(pair -> judge.compare(pair.get(0), pair.get(1))))
                .toList();
    }

    /** The two contacts of a pair; nothing when one is missing. */
    static Stream<List<Contact>> both(Known row, Map<String, Contact> contacts) {
        var one = contacts.get(row.one());
        var other = contacts.get(row.other());
        return one == null || other == null ? Stream.empty() : Stream.of(List.of(one, other));
    }

    /** Writes down what came of comparisons; within a transaction of the caller. */
    void record(List<Verdict> compared) {
        var byId = new HashMap<String, Verdict>();
        compared.forEach(one -> byId.put(one.id(), one));
        var known = pairs.find(byId.keySet()).stream().collect(Collectors.toMap(Known::id, row -> row));
        var come = new ArrayList<Known>();
        var changed = new ArrayList<Known>();
        var gone = new ArrayList<String>();
        for (var one : byId.values()) {
            var before = Optional.ofNullable(known.get(one.id()));
            var after = one.match().map(match -> row(one, match, before));
            if (after.isPresent()) {
                if (before.isEmpty()) {
                    come.add(after.get());
                } else if (!before.equals(after)) {
                    changed.add(after.get());
                }
            } else if (before.filter(row -> row.state() == State.OPEN).isPresent()) {
                gone.add(one.id());
            }
        }
        pairs.insert(come, clock.instant().truncatedTo(ChronoUnit.MICROS));
        pairs.update(changed);
        pairs.delete(gone);
    }

    /** A pair that was dismissed comes back only when it shows something that was not known then. */
    private static Known row(Verdict compared, Match match, Optional<Known> before) {
        var fingerprint = Fingerprint.of(match);
        var isDismissed = before.filter(row -> row.state() == State.DISMISSED)
                .filter(row -> new Fingerprint(row.fingerprint()).covers(fingerprint))
                .isPresent();
        var first = compared.one().compareTo(compared.other()) <= 0;
        return new Known(
                compared.id(),
                first ? compared.one() : compared.other(),
                first ? compared.other() : compared.one(),
                match.score(),
                isDismissed ? State.DISMISSED : State.OPEN,
                isDismissed ? before.get().fingerprint() : fingerprint.text());
    }
}
