package fr.crmdata.billing.model.invoice;

import fr.crmdata.api.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a document comes to, as EN 16931 adds and rounds: lines are rounded, VAT is rounded once for each rate on the sum
 * of its lines, everything else is a sum.
 *
 * @param lines sum of the lines (BT-106)
 * @param breakdown base and VAT of each rate (BG-23)
 * @param vat sum of the VAT (BT-110)
 * @param gross with VAT (BT-112)
 * @param prepaid already paid (BT-113)
 * @param due what is left to pay (BT-115)
 */
public record Totals(Money lines, List<Share> breakdown, Money vat, Money gross, Money prepaid, Money due) {

    public Totals {
        breakdown = List.copyOf(breakdown);
    }

    /** One rate's part. */
    public record Share(Vat vat, Money base, Money tax) {}

    public static Totals of(List<InvoiceLine> lines, Money prepaid) {
        var bases = new LinkedHashMap<Vat, Money>();
        lines.forEach(line -> bases.merge(line.vat(), line.net(), Money::plus));
        var breakdown = new ArrayList<Share>();
        bases.forEach((vat, base) -> breakdown.add(new Share(vat, base, vat.on(base))));
        var net = Money.sum(lines.stream().map(InvoiceLine::net).toList());
        var tax = Money.sum(breakdown.stream().map(Share::tax).toList());
        var gross = net.plus(tax);
        return new Totals(net, breakdown, tax, gross, prepaid, gross.minus(prepaid));
    }
}
