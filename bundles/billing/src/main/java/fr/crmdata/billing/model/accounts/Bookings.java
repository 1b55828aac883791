package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.Vat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From what happened to the entries of the accounts, by the French chart of accounts. */
public final class Bookings {

    private static final String SALES = "VE";
    private static final String BANK = "BQ";

    private final boolean vatOnDebits;

    /** @param vatOnDebits whether VAT is due when invoiced; otherwise when paid (CGI 269) */
    public Bookings(boolean vatOnDebits) {
        this.vatOnDebits = vatOnDebits;
    }

    /** @param client auxiliary account of the client */
    public JournalEntry issued(Invoice invoice, long number, String client) {
        var totals = invoice.totals();
        var lines = new ArrayList<JournalLine>();
        lines.add(JournalLine.debit("411000", "CLIENTS", totals.gross())
                .of(client, invoice.buyer().name()));
        for (var share : totals.breakdown()) {
            var damages = share.vat().category() == Vat.Category.OUTSIDE;
            add(
                    lines,
                    damages ? "758000" : "706000",
                    damages ? "INDEMNITES ET PENALITES" : "PRESTATIONS DE SERVICES",
                    share.base());
            add(
                    lines,
                    vatOnDebits ? "445710" : "445740",
                    vatOnDebits ? "TVA COLLECTEE" : "TVA COLLECTEE EN ATTENTE",
                    share.tax());
        }
        var signed =
                invoice.isCredit() ? lines.stream().map(JournalLine::reversed).toList() : lines;
        return entry(
                SALES,
                "VENTES",
                number,
                invoice.issued(),
                invoice,
                (invoice.isCredit() ? "AVOIR " : "FACTURE "),
                signed);
    }

    private static void add(List<JournalLine> lines, String account, String name, Money amount) {
        if (amount.isPositive()) {
            lines.add(JournalLine.credit(account, name, amount));
        }
    }

    private static JournalEntry entry(
            String journal,
            String name,
            long number,
            LocalDate on,
            Invoice invoice,
            String text,
            List<JournalLine> lines) {
        return new JournalEntry(
                journal,
                name,
                number,
                on,
                invoice.number().toString(),
                invoice.issued(),
                text + invoice.number(),
                on,
                lines);
    }

    /** The whole invoice was paid; VAT that waited for it becomes due. */
    public JournalEntry paid(Invoice invoice, long number, LocalDate on, String client, String piece) {
        var totals = invoice.totals();
        var lines = new ArrayList<JournalLine>();
        lines.add(JournalLine.debit("512000", "BANQUE", totals.gross()));
        lines.add(JournalLine.credit("411000", "CLIENTS", totals.gross())
                .of(client, invoice.buyer().name()));
        if (!vatOnDebits && totals.vat().isPositive()) {
            lines.add(JournalLine.debit("445740", "TVA COLLECTEE EN ATTENTE", totals.vat()));
            lines.add(JournalLine.credit("445710", "TVA COLLECTEE", totals.vat()));
        }
        return new JournalEntry(BANK, "BANQUE", number, on, piece, on, "REGLEMENT " + invoice.number(), on, lines);
    }
}
