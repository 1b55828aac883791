package fr.crmdata.billing.store;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.accounts.VatByRate;
import fr.crmdata.billing.model.accounts.VatByRate.Paid;
import fr.crmdata.billing.model.accounts.VatByRate.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents with several rates of VAT: there are few, and the database cannot add them up. Always in the open transaction. */
@Component(service = MixedRateStore.class)
public final class MixedRateStore {

    /** Whether the invoice {@code i} of a statement has lines of several rates. */
    static final String IS_MIXED = "(SELECT MIN(vat_percent) FROM billing_line WHERE billing_line.number = i.number)"
            + " <> (SELECT MAX(vat_percent) FROM billing_line WHERE billing_line.number = i.number)";

    /** Whether the allocation {@code a} of a statement is of money: a payment of an invoice, or the refund of a credit note. */
    static final String IS_MONEY = "a.kind IN ('PAYMENT', 'REFUND')";

    private final OperatorDatabase operator;
    private final InvoiceStore invoices;

    @Activate
    public MixedRateStore(@Reference OperatorDatabase operator, @Reference InvoiceStore invoices) {
        this.operator = operator;
        this.invoices = invoices;
    }

    /** What was received, taken back and refunded of credit notes in these days, by rate. */
    public List<Part> received(LocalDate from, LocalDate until) {
        var numbers = operator.sql()
                .list(
                        "SELECT DISTINCT a.invoice FROM billing_allocation a JOIN billing_invoice i ON i.number = a.invoice"
                                + " WHERE " + IS_MONEY + " AND a.made_on >= ? AND a.made_on <= ? AND " + IS_MIXED
                                + " ORDER BY a.invoice",
                        row -> row.text("invoice"),
                        from,
                        until);
        var parts = new ArrayList<Part>();
        for (var number : numbers) {
            var document = invoices.find(number).orElseThrow().invoice();
            new VatByRate(document.totals())
                    .of(paid(number)).stream()
                            .filter(part ->
                                    !part.on().isBefore(from) && !part.on().isAfter(until))
                            .map(part -> document.isCredit() ? part.negated() : part)
                            .forEach(parts::add);
        }
        return parts;
    }

    private List<Paid> paid(String number) {
        return operator.sql()
                .list(
                        "SELECT a.made_on, a.amount, a.vat FROM billing_allocation a WHERE a.invoice = ? AND "
                                + IS_MONEY + " ORDER BY a.id",
                        row -> new Paid(row.date("made_on"), Money.of(row.text("amount")), Money.of(row.text("vat"))),
                        number);
    }

    /** What was issued in these days, by rate; credit notes, and what is claimed back of losses, with a minus. */
    public List<Part> issued(LocalDate from, LocalDate until) {
        var parts = new ArrayList<>(documents(from, until));
        parts.addAll(lost(from, until));
        return parts;
    }

    private record Loss(String invoice, Paid back) {}

    private List<Part> lost(LocalDate from, LocalDate until) {
        return operator
                .sql()
                .list(
                        "SELECT w.invoice, w.made_on, w.amount, w.vat FROM billing_write_off w"
                                + " JOIN billing_invoice i ON i.number = w.invoice"
                                + " WHERE w.vat <> 0 AND w.made_on >= ? AND w.made_on <= ? AND " + IS_MIXED
                                + " ORDER BY w.id",
                        row -> new Loss(
                                row.text("invoice"),
                                new Paid(
                                        row.date("made_on"),
                                        Money.of(row.text("amount")).negated(),
                                        Money.of(row.text("vat")).negated())),
                        from,
                        until)
                .stream()
                .flatMap(loss -> new VatByRate(invoices.find(loss.invoice())
                                .orElseThrow()
                                .invoice()
                                .totals())
                        .of(List.of(loss.back())).stream())
                .toList();
    }

    private List<Part> documents(LocalDate from, LocalDate until) {
        var numbers = operator.sql()
                .list(
                        "SELECT i.number FROM billing_invoice i WHERE i.issued >= ? AND i.issued <= ? AND " + IS_MIXED
                                + " ORDER BY i.number",
                        row -> row.text("number"),
                        from,
                        until);
        var parts = new ArrayList<Part>();
        for (var number : numbers) {
            var invoice = invoices.find(number).orElseThrow().invoice();
            for (var share : invoice.totals().breakdown()) {
                var gross = share.base().plus(share.tax());
                var part = new Part(invoice.issued(), share.vat().percent(), gross, share.tax());
                parts.add(invoice.isCredit() ? part.negated() : part);
            }
        }
        return parts;
    }
}
