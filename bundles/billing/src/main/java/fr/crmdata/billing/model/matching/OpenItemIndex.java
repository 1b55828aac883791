package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Open items in memory, each found in one step; what is paid is taken out. */
public final class OpenItemIndex implements OpenItems {

    private record Key(Kind kind, Field field, Object value) {}

    private enum Field {
        REFERENCE,
        MANDATE,
        BATCH,
        IBAN,
        AMOUNT
    }

    private final Map<Key, Map<String, OpenItem>> index = new HashMap<>();

    public OpenItemIndex(Collection<OpenItem> items) {
        items.forEach(this::add);
    }

    private static List<Key> keys(OpenItem item) {
        var keys = new ArrayList<Key>();
        item.references().forEach(text -> keys.add(new Key(item.kind(), Field.REFERENCE, ReferenceWords.bare(text))));
        item.mandate().ifPresent(text -> keys.add(new Key(item.kind(), Field.MANDATE, text)));
        item.batch().ifPresent(text -> keys.add(new Key(item.kind(), Field.BATCH, text)));
        item.ibans().forEach(text -> keys.add(new Key(item.kind(), Field.IBAN, text)));
        keys.add(new Key(item.kind(), Field.AMOUNT, item.amount()));
        return keys;
    }

    public void add(OpenItem item) {
        keys(item).forEach(key -> index.computeIfAbsent(key, any -> new LinkedHashMap<>())
                .put(item.id(), item));
    }

    /** Paid, returned or executed: no further entry can be about it. */
    public void take(OpenItem item) {
        keys(item).forEach(key -> {
            var items = index.get(key);
            if (items != null && items.remove(item.id()) != null && items.isEmpty()) {
                index.remove(key);
            }
        });
    }

    private List<OpenItem> find(Kind kind, Field field, Object value) {
        return List.copyOf(
                index.getOrDefault(new Key(kind, field, value), Map.of()).values());
    }

    @Override
    public List<OpenItem> byReference(Kind kind, String reference) {
        return find(kind, Field.REFERENCE, reference);
    }

    @Override
    public List<OpenItem> byMandate(Kind kind, String mandate) {
        return find(kind, Field.MANDATE, mandate);
    }

    @Override
    public List<OpenItem> byBatch(Kind kind, String batch) {
        return find(kind, Field.BATCH, batch);
    }

    @Override
    public List<OpenItem> byIban(Kind kind, String iban) {
        return find(kind, Field.IBAN, iban);
    }

    @Override
    public List<OpenItem> byAmount(Kind kind, Money amount) {
        return find(kind, Field.AMOUNT, amount);
    }
}
