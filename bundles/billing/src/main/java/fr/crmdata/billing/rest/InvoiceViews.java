package fr.crmdata.billing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Totals;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.Slice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents and entries as JSON. Sums are texts with two decimals, in euros. */
final class InvoiceViews {

    private InvoiceViews() {}

    @Schema(name = "InvoiceSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            @Schema(example = "F2026-000123") String number,
            String contract,
            @Nullable String client,
            @Schema(description = "PERIOD, ADJUSTMENT, SERVICE, REINSTATEMENT, DATA_RETURN, PENALTY, CREDIT")
                    String kind,
            @Schema(description = "A credit note; its sums are positive") boolean credit,
            String buyer,
            LocalDate issued,
            LocalDate due,
            String net,
            String vat,
            @Schema(example = "470.40") String gross,
            @Schema(description = "Still to be paid; of a credit note, not set against anything yet") String open,
            @Nullable LocalDate settled) {

        static Summary of(InvoiceSummary invoice) {
            return new Summary(
                    invoice.number(),
                    invoice.contract(),
                    invoice.client().map(Object::toString).orElse(null),
                    invoice.kind().name(),
                    invoice.credit(),
                    invoice.buyer(),
                    invoice.issued(),
                    invoice.due(),
                    invoice.net().plain(),
                    invoice.vat().plain(),
                    invoice.gross().plain(),
                    invoice.open().plain(),
                    invoice.settled().orElse(null));
        }
    }

    @Schema(name = "InvoiceList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SummaryList(
            List<Summary> items,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {

        static SummaryList of(Slice<InvoiceSummary> slice) {
            return new SummaryList(
                    slice.items().stream().map(Summary::of).toList(),
                    slice.next().orElse(null));
        }
    }

    @Schema(name = "InvoiceLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String text,
            String quantity,
            @Schema(description = "UN/ECE 20: C62 piece, MON month, DAY, HUR") String unit,
            String price,
            String net,
            @Schema(description = "S standard, AE reverse charge, E exempt, O outside VAT") String vatCategory,
            String vatPercent,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String why) {

        static Line of(InvoiceLine line) {
            return new Line(
                    line.text(),
                    line.quantity().toPlainString(),
                    line.unit(),
                    line.price().euros().toPlainString(),
                    line.net().plain(),
                    line.vat().category().code(),
                    line.vat().printed(),
                    line.period().map(InvoiceLine.Period::first).orElse(null),
                    line.period().map(InvoiceLine.Period::last).orElse(null),
                    line.why());
        }
    }

    @Schema(name = "InvoiceVatShare")
    record Share(String category, String percent, String base, String tax) {
        static Share of(Totals.Share share) {
            return new Share(
                    share.vat().category().code(),
                    share.vat().printed(),
                    share.base().plain(),
                    share.tax().plain());
        }
    }

    @Schema(name = "InvoiceNote")
    record Note(@Schema(description = "UNTDID 4451, such as PMT, PMD, AAB") String code, String text) {}

    @Schema(name = "Invoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            Summary summary,
            String clause,
            @Schema(description = "Number of the invoice that a credit note is about") @Nullable String credits,
            @Schema(description = "TRANSFER or DIRECT_DEBIT") String payment,
            @Schema(description = "Mandate of a direct debit") @Nullable String mandate,
            List<Line> lines,
            List<Share> vat,
            List<Note> notes,
            @Schema(description = "The calculation") List<String> why) {

        static Document of(IssuedInvoice issued) {
            var invoice = issued.invoice();
            var debit = invoice.payment() instanceof Invoice.DirectDebit way ? way : null;
            return new Document(
                    Summary.of(issued.summary()),
                    issued.clause(),
                    invoice.credits().map(about -> about.number().toString()).orElse(null),
                    debit == null ? "TRANSFER" : "DIRECT_DEBIT",
                    debit == null ? null : debit.mandate().toString(),
                    invoice.lines().stream().map(Line::of).toList(),
                    invoice.totals().breakdown().stream().map(Share::of).toList(),
                    invoice.notes().stream()
                            .map(note -> new Note(note.code(), note.text()))
                            .toList(),
                    issued.why());
        }
    }

    @Schema(name = "InvoiceAllocation")
    record Settled(
            String invoice,
            @Schema(description = "PAYMENT, CREDIT_NOTE, WRITE_OFF, REFUND") String kind,
            @Schema(description = "Key of the payment or refund, number of the credit note") String source,
            LocalDate on,
            @Schema(description = "Negative when it was taken back") String amount) {

        static Settled of(Allocation allocation) {
            return new Settled(
                    allocation.invoice(),
                    allocation.kind().name(),
                    allocation.source(),
                    allocation.on(),
                    allocation.amount().plain());
        }
    }

    @Schema(name = "JournalLine")
    record EntryLine(String account, String accountName, String auxiliary, String debit, String credit) {
        static EntryLine of(JournalLine line) {
            return new EntryLine(
                    line.account(),
                    line.accountName(),
                    line.auxiliary(),
                    line.debit().plain(),
                    line.credit().plain());
        }
    }

    @Schema(name = "JournalEntry")
    record Entry(
            @Schema(example = "VE000123") String id,
            String journal,
            LocalDate date,
            String piece,
            String text,
            LocalDate validated,
            List<EntryLine> lines) {

        static Entry of(JournalEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.journal(),
                    entry.date(),
                    entry.piece(),
                    entry.text(),
                    entry.validated(),
                    entry.lines().stream().map(EntryLine::of).toList());
        }
    }
}
