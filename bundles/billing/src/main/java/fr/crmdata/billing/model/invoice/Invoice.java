package fr.crmdata.billing.model.invoice;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.MandateReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice or credit note as it was issued; it never changes, what was wrong is corrected by another one.
 *
 * @param credits the invoice that this credit note is about; absent for invoices
 * @param notes what must be printed on it
 */
public record Invoice(
        InvoiceNumber number,
        LocalDate issued,
        LocalDate due,
        Trader seller,
        Trader buyer,
        List<InvoiceLine> lines,
        Payment payment,
        Optional<Reference> credits,
        List<Note> notes,
        Money prepaid) {

    public Invoice {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        if (lines.isEmpty()) {
            throw new BillingRefusal.NothingToSend();
        }
        if (lines.stream().map(Invoice::isOutsideVat).distinct().count() > 1) {
            throw new BillingRefusal.MixedVat(number.toString());
        }
        if (due.isBefore(issued) && credits.isEmpty()) {
            throw new BillingRefusal.DueBeforeIssue(number.toString(), issued, due);
        }
    }

    /** Another document. */
    public record Reference(InvoiceNumber number, LocalDate issued) {}

    /** @param code of UNTDID 4451: PMT recovery costs, PMD penalties, AAB discount, REG legal form */
    public record Note(String code, String text) {}

    /** How it is paid. */
    public sealed interface Payment {}

    /** The client sends the money. */
    public record Transfer(Iban to) implements Payment {}

    /** We collect it; the invoice is the pre-notification. */
    public record DirectDebit(MandateReference mandate, CreditorIdentifier creditor, Iban from) implements Payment {}

    private static boolean isOutsideVat(InvoiceLine line) {
        return line.vat().category().isOutsideScope();
    }

    /** Damages and services abroad: no VAT, and no VAT numbers either (BR-O-02). */
    public boolean isOutsideVat() {
        return isOutsideVat(lines.get(0));
    }

    /** Interest and indemnities. */
    public boolean isDamages() {
        return lines.get(0).vat().category() == Vat.Category.OUTSIDE;
    }

    public boolean isCredit() {
        return credits.isPresent();
    }

    public Totals totals() {
        return Totals.of(lines, prepaid);
    }

    /**
     * A credit note about this invoice, with positive amounts (type 381).
     *
     * @param before credit notes that were issued about it
     * @throws BillingRefusal.CreditTooHigh when together they would give back more than was invoiced
     */
    public Invoice credit(InvoiceNumber by, LocalDate on, List<InvoiceLine> what, List<Invoice> before) {
        var note = new Invoice(
                by,
                on,
                on,
                seller,
                buyer,
                what,
                payment,
                Optional.of(new Reference(number, issued)),
                notes,
                Money.ZERO);
        var given = Money.sum(before.stream().map(one -> one.totals().gross()).toList());
        if (given.plus(note.totals().gross()).compareTo(totals().gross()) > 0) {
            throw new BillingRefusal.CreditTooHigh(
                    number.toString(),
                    totals().gross().toString(),
                    given.plus(note.totals().gross()).toString());
        }
        return note;
    }
}
