package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Match;
import fr.crmdata.contacts.model.Matcher;
import fr.crmdata.contacts.model.Merge;
import fr.crmdata.contacts.store.MergeStore;
import fr.crmdata.contacts.store.PairStore;
import fr.crmdata.contacts.store.PairStore.Known;
import fr.crmdata.contacts.store.PairStore.State;
import fr.crmdata.contacts.store.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk where duplicates are decided about. */
@Component(service = DuplicateDesk.class)
public final class ContactDuplicates implements DuplicateDesk {

    private static final int MOST = 200;

    private final Desk desk;
    private final PairStore pairs;
    private final MergeStore merges;
    private final Merging merging;
    private final RuleBook rules;
    private final Scans scans;
    private final Jobs jobs;
    private final Audit audit;

    @Activate
    public ContactDuplicates(
            @Reference Desk desk,
            @Reference PairStore pairs,
            @Reference MergeStore merges,
            @Reference Merging merging,
            @Reference RuleBook rules,
            @Reference Scans scans,
            @Reference Jobs jobs,
            @Reference Audit audit) {
        this.desk = desk;
        this.pairs = pairs;
        this.merges = merges;
        this.merging = merging;
        this.rules = rules;
        this.scans = scans;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Override
    public String scan() {
        return desk.inOne(ContactPermissions.MERGE, scans::start);
    }

    @Override
    public Slice<Pair> pairs(Optional<String> cursor, int limit) {
        var size = Math.max(1, Math.min(limit, MOST));
        return desk.reading(() -> {
            var found = pairs.open(cursor.map(ContactDuplicates::readCursor), size + 1);
            var page = found.subList(0, Math.min(size, found.size()));
            var next = found.size() > size ? Optional.of(cursor(page.get(size - 1))) : Optional.<String>empty();
            return new Slice<>(pairs(page), next);
        });
    }

    private static String cursor(Known last) {
        return last.score() + "." + last.id();
    }

    private static Known readCursor(String cursor) {
        var dot = cursor.indexOf('.');
        var isScore = dot > 0 && dot <= 3 && cursor.substring(0, dot).chars().allMatch(Character::isDigit);
        if (!isScore || !Ids.isShaped(cursor.substring(dot + 1))) {
            throw new RequestRefusal.BadCursor();
        }
        return new Known(cursor.substring(dot + 1), "", "", Integer.parseInt(cursor.substring(0, dot)), State.OPEN, "");
    }

    /** Without those that are none any more: they have just been changed, and will be taken off the list. */
    private List<Pair> pairs(List<Known> rows) {
        var ids = new ArrayList<String>();
        rows.forEach(row -> ids.addAll(List.of(row.one(), row.other())));
        var contacts = desk.contacts(ids);
        return rows.stream()
                .flatMap(row ->
                        PairBook.both(row, contacts).flatMap(two -> pair(row.id(), two.get(0), two.get(1)).stream()))
                .toList();
    }

    private Optional<Pair> pair(String id, Contact one, Contact other) {
        return match(one, other).map(match -> new Pair(id, one, other, match));
    }

    private Optional<Match> match(Contact one, Contact other) {
        return Matcher.match(rules.rules(), one.details(), other.details());
    }

    @Override
    public long openPairs() {
        return desk.reading(pairs::countOpen);
    }

    @Override
    public List<Pair> pairsOf(String contactId) {
        return desk.reading(() -> {
            desk.living(contactId);
            return pairs(pairs.of(List.of(contactId)).stream()
                    .filter(row -> row.state() == State.OPEN)
                    .sorted(Comparator.comparingInt(Known::score).reversed().thenComparing(Known::id))
                    .toList());
        });
    }

    @Override
    public void dismiss(String pairId) {
        decide(pairId, State.DISMISSED, "contacts.pair-dismissed");
    }

    @Override
    public void reopen(String pairId) {
        decide(pairId, State.OPEN, "contacts.pair-reopened");
    }

    private void decide(String pairId, State state, String action) {
        desk.inOne(ContactPermissions.MERGE, () -> {
            var row = Desk.known(pairId, pairs::find)
                    .orElseThrow(() -> new ContactRefusal.Missing("contacts.pair.unknown", pairId));
            var one = desk.living(row.one());
            var other = desk.living(row.other());
            // What they have in common now is what the decision is about.
            var fingerprint = match(one, other)
                    .map(Fingerprint::of)
                    .map(Fingerprint::text)
                    .orElse(row.fingerprint());
            pairs.decide(
                    new Known(row.id(), row.one(), row.other(), row.score(), state, fingerprint),
                    desk.now(),
                    desk.caller().id());
            audit.record(action, row.one(), Map.of("other", row.other()));
            return row;
        });
    }

    @Override
    public Map<Field, Merge.Choice> propose(String survivor, String other) {
        return desk.inOne(ContactPermissions.MERGE, () -> merging.propose(survivor, other));
    }

    @Override
    public String merge(
            String survivor, long survivorVersion, String other, long otherVersion, Map<Field, Merge.Choice> choices) {
        var two = new Merging.Two(survivor, survivorVersion, other, otherVersion);
        return desk.inOne(ContactPermissions.MERGE, () -> merging.merge(two, choices));
    }

    @Override
    public List<Field> undo(String mergeId) {
        return desk.inOne(ContactPermissions.MERGE, () -> merging.undo(mergeId));
    }

    @Override
    public Slice<MergeRecord> merges(Optional<String> cursor, int limit) {
        if (!cursor.map(Ids::isShaped).orElse(true)) {
            throw new RequestRefusal.BadCursor();
        }
        var size = Math.max(1, Math.min(limit, MOST));
        var found = desk.reading(
                () -> cursor.map(last -> merges.earlier(last, size + 1)).orElseGet(() -> merges.newest(size + 1)));
        var page = found.subList(0, Math.min(size, found.size()));
        return new Slice<>(
                page, found.size() > size ? Optional.of(page.get(size - 1).id()) : Optional.empty());
    }

    @Override
    public DuplicateRules rules() {
        return desk.reading(rules::rules);
    }

    @Override
    public String changeRules(DuplicateRules changed) {
        return desk.inOne(ContactPermissions.SETTINGS, () -> {
            var edition = rules.change(changed);
            audit.record(
                    "contacts.rules-changed",
                    "",
                    Map.of("rules", Integer.toString(changed.all().size())));
            return jobs.start(RULES_JOB, desk.texts().of(RULES_JOB), Map.of(RulesJob.EDITION, Long.toString(edition)))
                    .id();
        });
    }
}
