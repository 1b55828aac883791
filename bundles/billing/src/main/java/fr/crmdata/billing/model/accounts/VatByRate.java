package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.model.invoice.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Payments of a document with several rates of VAT, rate by rate. Each payment goes to all rates in proportion; to no rate more or less than
 * the whole payment, and of all payments together each rate gets exactly what the document says.
 */
public final class VatByRate {

    private final Totals totals;

    public VatByRate(Totals totals) {
        this.totals = totals;
    }

    /**
     * Money that was set against the document, or taken back.
     *
     * @param vat of it that became due; with the sign of the amount
     */
    public record Paid(LocalDate on, Money amount, Money vat) {}

    /** What one rate has of a payment. */
    public record Part(LocalDate on, BigDecimal percent, Money gross, Money tax) {

        public Money base() {
            return gross.minus(tax);
        }

        /** The same of money that went the other way. */
        public Part negated() {
            return new Part(on, percent, gross.negated(), tax.negated());
        }
    }

    /** @param payments in the order in which they were set against the document */
    public List<Part> of(List<Paid> payments) {
        var parts = new ArrayList<Part>();
        var paid = Money.ZERO;
        var due = Money.ZERO;
        for (var payment : payments) {
            for (var place = 0; place < totals.breakdown().size(); place++) {
                var gross = gross(place, paid.plus(payment.amount())).minus(gross(place, paid));
                var tax = tax(place, due.plus(payment.vat())).minus(tax(place, due));
                if (!gross.isZero() || !tax.isZero()) {
                    parts.add(new Part(
                            payment.on(), totals.breakdown().get(place).vat().percent(), gross, tax));
                }
            }
            paid = paid.plus(payment.amount());
            due = due.plus(payment.vat());
        }
        return parts;
    }

    /** Of a sum paid so far, what the rate at a place has: what the rates up to it have, less those before it. */
    private Money gross(int place, Money paid) {
        return share(grossUpTo(place), paid, totals.gross()).minus(share(grossUpTo(place - 1), paid, totals.gross()));
    }

    private Money tax(int place, Money due) {
        return share(taxUpTo(place), due, totals.vat()).minus(share(taxUpTo(place - 1), due, totals.vat()));
    }

    private static Money share(Money part, Money of, Money whole) {
        return whole.isZero() ? Money.ZERO : Price.of(part).share(of.amount(), whole.amount());
    }

    private Money grossUpTo(int place) {
        return Money.sum(totals.breakdown().subList(0, place + 1).stream()
                .map(share -> share.base().plus(share.tax()))
                .toList());
    }

    private Money taxUpTo(int place) {
        return Money.sum(totals.breakdown().subList(0, place + 1).stream()
                .map(Totals.Share::tax)
                .toList());
    }
}
