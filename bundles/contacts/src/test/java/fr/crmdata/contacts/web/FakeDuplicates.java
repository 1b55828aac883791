package fr.crmdata.contacts.web;

import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Matcher;
import fr.crmdata.contacts.model.Merge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two pairs of a made-up address book; merges are noted, nothing more. */
final class FakeDuplicates implements DuplicateDesk {

    private final FakeBook book;
    private final List<MergeRecord> merges = new ArrayList<>();
    private final Set<String> dismissed = new HashSet<>();
    private DuplicateRules rules = DuplicateRules.defaults();

    /** What the last merge was told to do. */
    Map<Field, Merge.Choice> choices = Map.of();

    FakeDuplicates(FakeBook book, String mark) {
        this.book = book;
        merges.add(new MergeRecord(
                "m-1",
                "c1",
                "c9",
                "Karim Benali" + mark,
                "K. BENALI" + mark,
                MadeUp.LATELY,
                "Jules Dumas" + mark,
                false));
        merges.add(new MergeRecord(
                "m-2", "c3", "c8", "Pizzeria Marchetti" + mark, "Marchetti" + mark, MadeUp.LATELY, "Leïla", true));
    }

    private List<Pair> all() {
        var contacts = List.copyOf(book.contacts.values());
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i + 1 < contacts.size(); i += 2) {
            var one = contacts.get(i);
            var other = contacts.get(i + 1);
            var id = "p-" + i;
            Matcher.match(DuplicateRules.defaults(), one.details(), other.details())
                    .filter(match -> !dismissed.contains(id))
                    .ifPresent(match -> pairs.add(new Pair(id, one, other, match)));
        }
        return pairs;
    }

    @Override
    public String scan() {
        return "job-scan";
    }

    @Override
    public Slice<Pair> pairs(Optional<String> cursor, int limit) {
        return new Slice<>(all(), Optional.of("next"));
    }

    @Override
    public long openPairs() {
        return all().size();
    }

    @Override
    public List<Pair> pairsOf(String contactId) {
        return all().stream()
                .filter(pair ->
                        pair.one().id().equals(contactId) || pair.other().id().equals(contactId))
                .toList();
    }

    @Override
    public void dismiss(String pairId) {
        dismissed.add(pairId);
    }

    @Override
    public void reopen(String pairId) {
        dismissed.remove(pairId);
    }

    @Override
    public Map<Field, Merge.Choice> propose(String survivor, String other) {
        return Merge.propose(book.get(survivor).details(), book.get(other).details(), Samples.CUSTOM);
    }

    @Override
    public String merge(
            String survivor, long survivorVersion, String other, long otherVersion, Map<Field, Merge.Choice> chosen) {
        Merge.of(book.get(survivor).details(), book.get(other).details(), chosen);
        choices = chosen;
        return "m-3";
    }

    @Override
    public List<Field> undo(String mergeId) {
        return List.of();
    }

    @Override
    public Slice<MergeRecord> merges(Optional<String> cursor, int limit) {
        return cursor.isEmpty() ? new Slice<>(merges, Optional.of("next")) : new Slice<>(List.of(), Optional.empty());
    }

    @Override
    public DuplicateRules rules() {
        return rules;
    }

    @Override
    public String changeRules(DuplicateRules changed) {
        rules = changed;
        return "job-rules";
    }
}
