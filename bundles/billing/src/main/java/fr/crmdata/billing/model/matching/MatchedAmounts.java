package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.statement.BankEntry;
import java.util.List;

/**
 * Which amounts a person may match. An invoice may be paid in part or too much; a debit comes back, and a refund goes out, as a whole: the
 * books reverse what was ordered, whatever the entry says.
 */
public final class MatchedAmounts {

    /** More than that is no bank's fee for a debit that came back. */
    private static final Money MOST_FEE = Money.of("30.00");

    private MatchedAmounts() {}

    /** @throws BankRefusal when the entry cannot be about these items */
    public static void require(BankEntry entry, List<OpenItem> on) {
        if (entry.amount().isEmpty()) {
            return;
        }
        var amount = entry.amount().get();
        var moved = amount.isNegative() ? amount.negated() : amount;
        var sum = Money.sum(on.stream().map(OpenItem::amount).toList());
        if (on.size() > 1 && !sum.equals(moved)) {
            throw new BankRefusal.PartsDiffer(moved.toString(), sum.toString());
        }
        if (on.size() == 1 && !fits(entry, moved, on.get(0))) {
            throw new BankRefusal.AmountDiffers(
                    moved.toString(), on.get(0).id(), on.get(0).amount().toString());
        }
    }

    private static boolean fits(BankEntry entry, Money moved, OpenItem item) {
        if (item.kind() == OpenItem.Kind.INVOICE || item.kind() == OpenItem.Kind.BATCH) {
            return true;
        }
        return moved.equals(item.amount())
                || (item.kind() == OpenItem.Kind.DEBIT && entry.isReturn() && isWithFee(entry, moved, item.amount()));
    }

    /** The bank says what was ordered, or takes so little more that it is its fee. */
    private static boolean isWithFee(BankEntry entry, Money moved, Money ordered) {
        if (!moved.currency().equals(ordered.currency()) || moved.compareTo(ordered) < 0) {
            return false;
        }
        return entry.original()
                .map(ordered::equals)
                .orElseGet(() -> moved.minus(ordered).compareTo(MOST_FEE) <= 0);
    }
}
