package fr.crmdata.billing.model.collection;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** Puts debits together as banks want them: one batch for each date, sequence and scheme. */
public final class DebitBatches {

    private DebitBatches() {}

    private record Key(LocalDate date, Scheme scheme, Sequence sequence) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::date).thenComparing(Key::scheme).thenComparing(Key::sequence);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** A debit and its day. */
    public record Dated(LocalDate date, Debit debit) {}

    /**
     * The batches of one file.
     *
     * @param message id of the file; the batches are called after it
     * @throws BillingRefusal when there is nothing to collect, or two debits have the same name
     */
    public static List<DebitGroup> plan(String message, List<Dated> debits) {
        if (debits.isEmpty()) {
            throw new BillingRefusal.NothingToSend();
        }
        var names = new HashSet<String>();
        var groups = new TreeMap<Key, List<Debit>>();
        for (var dated : debits) {
            if (!names.add(dated.debit().endToEnd())) {
                throw new BillingRefusal.DebitTwice(dated.debit().endToEnd());
            }
            var mandate = dated.debit().mandate();
            groups.computeIfAbsent(
                            new Key(dated.date(), mandate.scheme(), mandate.sequence()), any -> new ArrayList<>())
                    .add(dated.debit());
        }
        var planned = new ArrayList<DebitGroup>();
        groups.forEach((key, members) -> planned.add(new DebitGroup(
                message + "-" + (planned.size() + 1),
                key.date(),
                key.sequence(),
                key.scheme(),
                sum(members),
                members)));
        return planned;
    }

    private static ControlSum sum(List<Debit> debits) {
        var sum = ControlSum.NOTHING;
        for (var debit : debits) {
            sum = sum.plus(debit.amount());
        }
        return sum;
    }
}
