package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.Vat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From what happened to the entries of the accounts, by the French chart of accounts. */
public final class Bookings {

    /** Invoices and credit notes. */
    public static final String SALES = "VE";

    /** What goes over the bank account. */
    public static final String BANK = "BQ";

    /** Everything else. */
    public static final String OTHER = "OD";

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
            add(lines, revenue(share.vat()), share.base());
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

    /** An account of class 7; services to clients abroad are kept apart, as the declarations ask for them. */
    private record Revenue(String account, String name) {}

    private static Revenue revenue(Vat vat) {
        return switch (vat.category()) {
            case STANDARD, EXEMPT -> new Revenue("706000", "PRESTATIONS DE SERVICES");
            case REVERSED -> new Revenue("706100", "PRESTATIONS DE SERVICES UE");
            case ABROAD -> new Revenue("706200", "PRESTATIONS DE SERVICES HORS UE");
            case OUTSIDE -> new Revenue("758000", "INDEMNITES ET PENALITES");
        };
    }

    private static void add(List<JournalLine> lines, Revenue revenue, Money amount) {
        add(lines, revenue.account(), revenue.name(), amount);
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

    /**
     * Where an entry goes.
     *
     * @param number within journal and year
     * @param on day of what happened
     * @param validated day from which the entry cannot be changed
     * @param piece the document it follows from
     */
    public record Place(long number, LocalDate on, LocalDate validated, String piece) {}

    /** Auxiliary account of a client. */
    public record Client(String account, String name) {}

    /** What a journal is called. */
    public static String name(String journal) {
        return switch (journal) {
            case SALES -> "VENTES";
            case BANK -> "BANQUE";
            case OTHER -> "OPERATIONS DIVERSES";
            default -> throw new IllegalArgumentException(journal);
        };
    }

    private static JournalEntry entry(String journal, Place place, String text, List<JournalLine> lines) {
        return new JournalEntry(
                journal,
                name(journal),
                place.number(),
                place.on(),
                place.piece(),
                place.on(),
                text,
                place.validated(),
                lines);
    }

    /**
     * Money came in.
     *
     * @param vat that becomes due with it; nothing when it was due on debits
     */
    public JournalEntry received(Place place, Client client, String text, Money amount, Money vat) {
        var lines = new ArrayList<JournalLine>();
        lines.add(JournalLine.debit("512000", "BANQUE", amount));
        lines.add(JournalLine.credit("411000", "CLIENTS", amount).of(client.account(), client.name()));
        addDueVat(lines, vat);
        return entry(BANK, place, text, lines);
    }

    /** Money was given back; VAT that was due with it no longer is. */
    public JournalEntry refunded(Place place, Client client, String text, Money amount, Money vat) {
        var lines = new ArrayList<JournalLine>();
        lines.add(JournalLine.debit("411000", "CLIENTS", amount).of(client.account(), client.name()));
        lines.add(JournalLine.credit("512000", "BANQUE", amount));
        addDueVat(lines, vat.negated());
        return entry(BANK, place, text, lines);
    }

    /** Money that was there before is set against an invoice: its VAT becomes due, or no longer is when that is taken back. */
    public JournalEntry vatDue(Place place, String text, Money vat) {
        var lines = new ArrayList<JournalLine>();
        addDueVat(lines, vat);
        return entry(OTHER, place, text, lines);
    }

    /**
     * What will never be paid.
     *
     * @param vat that is in it and waits for the payment, or was paid on debits and can be claimed back
     */
    public JournalEntry writtenOff(Place place, Client client, String text, Money gross, Money vat) {
        var lines = new ArrayList<JournalLine>();
        lines.add(JournalLine.debit("654000", "PERTES SUR CREANCES IRRECOUVRABLES", gross.minus(vat)));
        if (vat.isPositive()) {
            lines.add(
                    vatOnDebits
                            ? JournalLine.debit("445710", "TVA COLLECTEE", vat)
                            : JournalLine.debit("445740", "TVA COLLECTEE EN ATTENTE", vat));
        }
        lines.add(JournalLine.credit("411000", "CLIENTS", gross).of(client.account(), client.name()));
        return entry(OTHER, place, text, lines);
    }

    /**
     * What a bank takes for its service, without VAT (CGI 261 C).
     *
     * @param amount less than nothing for what it gives back
     */
    public JournalEntry bankFee(Place place, String text, Money amount) {
        var taken = amount.isNegative() ? amount.negated() : amount;
        var lines = List.of(
                JournalLine.debit("627000", "SERVICES BANCAIRES", taken),
                JournalLine.credit("512000", "BANQUE", taken));
        return entry(
                BANK,
                place,
                text,
                amount.isNegative() ? lines.stream().map(JournalLine::reversed).toList() : lines);
    }

    private static void addDueVat(List<JournalLine> lines, Money vat) {
        if (vat.isPositive()) {
            lines.add(JournalLine.debit("445740", "TVA COLLECTEE EN ATTENTE", vat));
            lines.add(JournalLine.credit("445710", "TVA COLLECTEE", vat));
        } else if (vat.isNegative()) {
            lines.add(JournalLine.debit("445710", "TVA COLLECTEE", vat.negated()));
            lines.add(JournalLine.credit("445740", "TVA COLLECTEE EN ATTENTE", vat.negated()));
        }
    }
}
