package fr.crmdata.billing.bank;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.matching.Matcher;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import fr.crmdata.billing.model.matching.OpenItems;
import fr.crmdata.billing.model.matching.ReferenceWords;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.store.ItemStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Open items of the database for a piece of a file. What the entries name is asked for once, all together; what only few entries need, such
 * as the open invoices of one amount, when it is needed.
 */
final class ExpectedItems implements OpenItems {

    private final ItemStore store;
    private final Map<Kind, Map<String, List<OpenItem>>> byReference = new EnumMap<>(Kind.class);
    private final Map<String, List<OpenItem>> groups = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private ExpectedItems(ItemStore store) {
        this.store = store;
    }

    /** With all that these entries name. */
    static ExpectedItems of(ItemStore store, Collection<BankEntry> entries) {
        var wishes = new Wishes();
        var matcher = new Matcher(wishes);
        entries.forEach(matcher::match);
        var items = new ExpectedItems(store);
        items.fetch(wishes);
        return items;
    }

    /** Hears what would be asked for, and answers that there is nothing. */
    private static final class Wishes implements OpenItems {

        private final Map<Kind, Set<String>> references = new EnumMap<>(Kind.class);
        private final Set<String> batches = new HashSet<>();

        @Override
        public List<OpenItem> byReference(Kind kind, String reference) {
            references.computeIfAbsent(kind, any -> new HashSet<>()).add(reference);
            return List.of();
        }

        @Override
        public List<OpenItem> byMandate(Kind kind, String mandate) {
            return List.of();
        }

        @Override
        public List<OpenItem> byBatch(Kind kind, String batch) {
            batches.add(batch);
            return List.of();
        }

        @Override
        public List<OpenItem> byIban(Kind kind, String iban) {
            return List.of();
        }

        @Override
        public List<OpenItem> byAmount(Kind kind, Money amount) {
            return List.of();
        }

        Set<String> of(Kind kind) {
            return references.getOrDefault(kind, Set.of());
        }
    }

    private void fetch(Wishes wishes) {
        var numbers = new ArrayList<String>();
        for (var bare : wishes.of(Kind.INVOICE)) {
            InvoiceNumber.ofBare(bare).ifPresent(number -> numbers.add(number.toString()));
        }
        remember(Kind.INVOICE, wishes.of(Kind.INVOICE), store.invoices(numbers));
        remember(Kind.DEBIT, wishes.of(Kind.DEBIT), store.debits(wishes.of(Kind.DEBIT)));
        remember(Kind.REFUND, wishes.of(Kind.REFUND), store.refunds(wishes.of(Kind.REFUND)));
        wishes.batches.forEach(batch -> groups.put(batch, new ArrayList<>()));
        store.groups(wishes.batches).forEach(item -> groups.computeIfAbsent(item.id(), any -> new ArrayList<>())
                .add(item));
    }

    private void remember(Kind kind, Set<String> asked, List<OpenItem> found) {
        var known = byReference.computeIfAbsent(kind, any -> new HashMap<>());
        asked.forEach(reference -> known.put(reference, new ArrayList<>()));
        for (var item : found) {
            item.references().forEach(reference -> known.computeIfAbsent(
                            ReferenceWords.bare(reference), any -> new ArrayList<>())
                    .add(item));
        }
    }

    /** Paid or returned: nothing else of this piece can be about it. */
    void take(OpenItem item) {
        taken.add(key(item));
    }

    private static String key(OpenItem item) {
        return item.kind() + " " + item.id();
    }

    private List<OpenItem> left(List<OpenItem> items) {
        return taken.isEmpty()
                ? items
                : items.stream().filter(item -> !taken.contains(key(item))).toList();
    }

    @Override
    public List<OpenItem> byReference(Kind kind, String reference) {
        var known = byReference.computeIfAbsent(kind, any -> new HashMap<>());
        var found = known.get(reference);
        if (found == null) {
            found = ask(kind, reference);
            known.put(reference, found);
        }
        return left(found);
    }

    private List<OpenItem> ask(Kind kind, String reference) {
        return switch (kind) {
            case INVOICE ->
                InvoiceNumber.ofBare(reference)
                        .map(number -> store.invoices(List.of(number.toString())))
                        .orElse(List.of());
            case DEBIT -> store.debits(List.of(reference));
            case REFUND -> store.refunds(List.of(reference));
            case BATCH -> BatchIds.ofBare(reference).map(store::groupsOf).orElse(List.of());
        };
    }

    @Override
    public List<OpenItem> byMandate(Kind kind, String mandate) {
        return kind == Kind.DEBIT ? left(store.debitsOn(mandate)) : List.of();
    }

    @Override
    public List<OpenItem> byBatch(Kind kind, String batch) {
        return kind == Kind.BATCH ? left(groups.computeIfAbsent(batch, id -> store.groups(List.of(id)))) : List.of();
    }

    @Override
    public List<OpenItem> byIban(Kind kind, String iban) {
        return kind == Kind.INVOICE ? left(store.invoicesOf(iban)) : List.of();
    }

    @Override
    public List<OpenItem> byAmount(Kind kind, Money amount) {
        return kind == Kind.INVOICE ? left(store.invoicesOf(amount)) : List.of();
    }
}
