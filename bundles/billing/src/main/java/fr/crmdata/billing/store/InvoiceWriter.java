package fr.crmdata.billing.store;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.office.InvoiceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes documents when they are issued, many at a time, in the open transaction. */
@Component(service = InvoiceWriter.class)
public final class InvoiceWriter {

    private static final int MOST_LINE_TEXT = 500;
    private static final int MOST_LINE_WHY = 1000;
    private static final int MOST_WHY = 2000;
    private static final int MOST_SEARCH = 300;

    private static final String INSERT =
            "INSERT INTO billing_invoice (number, id, contract, client, due_key, kind, clause,"
                    + " issued, due, period_first, period_last, buyer, buyer_card, seller, notes, iban_to, mandate, creditor,"
                    + " iban_from, credits, credits_issued, net, vat, gross, open_amount, settled_on, email, language, why,"
                    + " search_name) VALUES (" + "?, ".repeat(29) + "?)";

    private static final String INSERT_LINE = "INSERT INTO billing_line (number, place, text, quantity, unit, price,"
            + " vat_category, vat_percent, vat_reason, period_first, period_last, why)"
            + " VALUES (" + "?, ".repeat(11) + "?)";

    private final OperatorDatabase operator;
    private final CommonTexts texts;

    @Activate
    public InvoiceWriter(@Reference OperatorDatabase operator, @Reference CommonTexts texts) {
        this.operator = operator;
        this.texts = texts;
    }

    /**
     * A document that is issued now.
     *
     * @param key unique within the contract for ever
     * @param period that it is for
     * @param why the calculation in a sentence; empty for none
     */
    public record Issue(
            Invoice invoice,
            String contract,
            Optional<ClientId> client,
            InvoiceKind kind,
            String key,
            String clause,
            Optional<InvoiceLine.Period> period,
            String why,
            String email,
            Language language) {}

    /** @throws fr.crmdata.api.data.DatabaseException a duplicate key when one of them was issued before */
    public void insert(Collection<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        var common = new Common();
        var rows = new ArrayList<Object[]>(issues.size());
        var lines = new ArrayList<Object[]>(issues.size() * 2);
        for (var issue : issues) {
            rows.add(row(issue, common));
            addLines(issue.invoice(), lines);
        }
        operator.sql().batch(INSERT, rows);
        operator.sql().batch(INSERT_LINE, lines);
    }

    private static Object[] row(Issue issue, Common common) {
        var invoice = issue.invoice();
        var totals = invoice.totals();
        var transfer = invoice.payment() instanceof Invoice.Transfer way ? way : null;
        var debit = invoice.payment() instanceof Invoice.DirectDebit way ? way : null;
        return new Object[] {
            invoice.number().toString(),
            Ids.next(),
            issue.contract(),
            issue.client().map(ClientId::value),
            issue.key(),
            issue.kind(),
            issue.clause(),
            invoice.issued(),
            invoice.due(),
            issue.period().map(InvoiceLine.Period::first),
            issue.period().map(InvoiceLine.Period::last),
            invoice.buyer().name(),
            TraderText.of(invoice.buyer()),
            common.seller(invoice),
            common.notes(invoice),
            text(transfer == null ? null : transfer.to()),
            text(debit == null ? null : debit.mandate()),
            text(debit == null ? null : debit.creditor()),
            text(debit == null ? null : debit.from()),
            invoice.credits().map(credited -> credited.number().toString()),
            invoice.credits().map(Invoice.Reference::issued),
            totals.lines().amount(),
            totals.vat().amount(),
            totals.gross().amount(),
            totals.gross().amount(),
            totals.gross().isZero() ? Optional.of(invoice.issued()) : Optional.<LocalDate>empty(),
            issue.email(),
            issue.language().tag(),
            StoredText.cut(issue.why(), MOST_WHY),
            searched(issue)
        };
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static String searched(Issue issue) {
        var text = issue.invoice().number() + " " + issue.contract() + " "
                + issue.invoice().buyer().name();
        return StoredText.cut(SearchText.of(text), MOST_SEARCH);
    }

    private static void addLines(Invoice invoice, List<Object[]> lines) {
        var place = 0;
        for (var line : invoice.lines()) {
            lines.add(new Object[] {
                invoice.number().toString(),
                place++,
                StoredText.cut(line.text(), MOST_LINE_TEXT),
                line.quantity(),
                line.unit(),
                line.price().euros(),
                line.vat().category(),
                line.vat().percent(),
                line.vat().reason(),
                line.period().map(InvoiceLine.Period::first),
                line.period().map(InvoiceLine.Period::last),
                StoredText.cut(line.why(), MOST_LINE_WHY)
            });
        }
    }

    /** What the documents of one batch have in common is kept once. */
    private final class Common {

        private final java.util.Map<Object, String> kept = new java.util.HashMap<>();

        String seller(Invoice invoice) {
            return kept.computeIfAbsent(invoice.seller(), any -> texts.keep(TraderText.of(invoice.seller())));
        }

        String notes(Invoice invoice) {
            return kept.computeIfAbsent(
                    invoice.notes(),
                    any -> texts.keep(StoredText.of(invoice.notes().stream()
                            .map(note -> note.code() + " " + note.text())
                            .toList())));
        }
    }

    /** As capital and small letters, with and without accents. */
    static final class SearchText {

        private SearchText() {}

        static String of(String text) {
            return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
        }

        /** For {@code LIKE … ESCAPE '!'}. */
        static String escaped(String text) {
            return text.replaceAll("[!%_]", "!$0");
        }
    }
}
