package fr.crmdata.billing.office;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.invoice.Invoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice or credit note with what became of it.
 *
 * @param invoice the document as it was issued, for ever
 * @param key by which licensing asked for it, or the number of a credit note by hand
 * @param clause of the terms by which it is asked for; empty text for none
 * @param why the calculation, a line each: of the document, then of each of its lines
 * @param open what is still to be paid; of a credit note, what was not set against anything yet
 * @param settled day on which nothing was open any more
 * @param email of the payer when it was issued; may be empty
 * @param language in which it is written
 */
public record IssuedInvoice(
        Invoice invoice,
        String contract,
        Optional<ClientId> client,
        InvoiceKind kind,
        String key,
        String clause,
        List<String> why,
        Money open,
        Optional<LocalDate> settled,
        String email,
        Language language) {

    public IssuedInvoice {
        why = List.copyOf(why);
    }

    public String number() {
        return invoice.number().toString();
    }

    /** In one line. */
    public InvoiceSummary summary() {
        var totals = invoice.totals();
        return new InvoiceSummary(
                number(),
                contract,
                client,
                kind,
                invoice.isCredit(),
                invoice.buyer().name(),
                invoice.issued(),
                invoice.due(),
                totals.lines(),
                totals.vat(),
                totals.gross(),
                open,
                settled);
    }
}
