package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which order money goes to what is open, as the contract counts it: what is to be paid first comes first, damages last; what a
 * judgment froze is declared, and gets money only when nothing else is open (C. com. L622-7). What was promised by instalments is to be paid on their days; what was paid since the promise was paid of the first ones.
 */
public final class PaymentOrder {

    private static final Comparator<Dated> ORDER = Comparator.comparing(Dated::frozen)
            .thenComparing(Dated::damages)
            .thenComparing(Dated::due)
            .thenComparing(dated -> !dated.promised())
            .thenComparing(dated -> dated.portion().number());

    private PaymentOrder() {}

    /**
     * An invoice.
     *
     * @param amount that is to be paid of it, more than nothing
     * @param frozen whether it was due when insolvency proceedings were opened
     */
    public record Open(String number, boolean damages, LocalDate due, Money amount, boolean frozen) {

        public Open(String number, boolean damages, LocalDate due, Money amount) {
            this(number, damages, due, amount, false);
        }
    }

    /** So much of an invoice was promised for a day. */
    public record Promise(String number, LocalDate due, Money amount) {}

    /** A part of an invoice, or the whole of it. */
    public record Portion(String number, Money amount) {}

    private record Dated(Portion portion, boolean frozen, boolean damages, LocalDate due, boolean promised) {}

    /** Portions that come to what is open of each invoice. */
    public static List<Portion> of(List<Open> open, List<Promise> promises) {
        var dated = new ArrayList<Dated>();
        for (var invoice : open) {
            dated.addAll(portions(invoice, promises));
        }
        return dated.stream().sorted(ORDER).map(Dated::portion).toList();
    }

    /** From the last instalment back; what no instalment holds is to be paid on the invoice's own day. */
    private static List<Dated> portions(Open invoice, List<Promise> promises) {
        var own = promises.stream()
                .filter(promise -> promise.number().equals(invoice.number()))
                .sorted(Comparator.comparing(Promise::due).reversed())
                .toList();
        var left = invoice.amount();
        var dated = new ArrayList<Dated>();
        for (var promise : own) {
            var amount = left.min(promise.amount());
            if (amount.isPositive()) {
                dated.add(new Dated(
                        new Portion(invoice.number(), amount),
                        invoice.frozen(),
                        invoice.damages(),
                        promise.due(),
                        true));
                left = left.minus(amount);
            }
        }
        if (left.isPositive()) {
            dated.add(new Dated(
                    new Portion(invoice.number(), left), invoice.frozen(), invoice.damages(), invoice.due(), false));
        }
        return dated;
    }
}
