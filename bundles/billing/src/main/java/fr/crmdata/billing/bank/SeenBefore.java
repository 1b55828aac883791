package fr.crmdata.billing.bank;

import fr.crmdata.billing.model.matching.EntryIdentity;
import fr.crmdata.billing.model.matching.SeenEntries;
import fr.crmdata.billing.store.EntryStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries that were read before and are like those of a piece of a file; asked for all together. */
final class SeenBefore implements SeenEntries {

    private final Map<String, List<EntryIdentity>> byStrong = new HashMap<>();
    private final Map<String, List<EntryIdentity>> byContent = new HashMap<>();

    static SeenBefore of(EntryStore store, Collection<EntryIdentity> identities) {
        var seen = new SeenBefore();
        store.seen(identities, seen::add);
        return seen;
    }

    private void add(EntryIdentity identity) {
        identity.strong().ifPresent(key -> byStrong.computeIfAbsent(key, any -> new ArrayList<>())
                .add(identity));
        byContent.computeIfAbsent(identity.content(), any -> new ArrayList<>()).add(identity);
    }

    @Override
    public Collection<EntryIdentity> like(EntryIdentity identity) {
        var like = new ArrayList<>(byContent.getOrDefault(identity.content(), List.of()));
        identity.strong().ifPresent(key -> like.addAll(byStrong.getOrDefault(key, List.of())));
        return like;
    }
}
