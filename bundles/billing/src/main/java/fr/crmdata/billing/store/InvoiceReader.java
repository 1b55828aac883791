package fr.crmdata.billing.store;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Vat;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.IssuedInvoice;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes documents of their rows, as they were issued. */
@Component(service = InvoiceReader.class)
public final class InvoiceReader {

    private final OperatorDatabase operator;
    private final CommonTexts texts;

    @Activate
    public InvoiceReader(@Reference OperatorDatabase operator, @Reference CommonTexts texts) {
        this.operator = operator;
        this.texts = texts;
    }

    Optional<IssuedInvoice> find(String number) {
        return operator.sql().first("SELECT * FROM billing_invoice WHERE number = ?", this::issued, number);
    }

    private IssuedInvoice issued(Sql.Row row) throws SQLException {
        var invoice = invoice(row);
        var why = new ArrayList<String>();
        why.add(row.text("why"));
        invoice.lines().forEach(line -> why.add(line.why()));
        return new IssuedInvoice(
                invoice,
                row.text("contract"),
                row.textIfAny("client").map(ClientId::new),
                row.constant("kind", InvoiceKind.class),
                row.text("due_key"),
                row.text("clause"),
                why.stream().filter(line -> !line.isBlank()).distinct().toList(),
                Money.of(row.text("open_amount")),
                row.dateIfAny("settled_on"),
                row.text("email"),
                Language.valueOf(row.text("language").toUpperCase(Locale.ROOT)));
    }

    private Invoice invoice(Sql.Row row) throws SQLException {
        var number = row.text("number");
        return new Invoice(
                InvoiceNumber.parse(number),
                row.date("issued"),
                row.date("due"),
                TraderText.read(texts.read(row.text("seller"))),
                TraderText.read(row.text("buyer_card")),
                lines(number),
                payment(row),
                credited(row),
                notes(texts.read(row.text("notes"))),
                Money.ZERO);
    }

    private static Optional<Invoice.Reference> credited(Sql.Row row) throws SQLException {
        var number = row.textIfAny("credits");
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Invoice.Reference(InvoiceNumber.parse(number.get()), row.date("credits_issued")));
    }

    private static Invoice.Payment payment(Sql.Row row) throws SQLException {
        var to = row.textIfAny("iban_to");
        return to.isPresent()
                ? new Invoice.Transfer(new Iban(to.get()))
                : new Invoice.DirectDebit(
                        new MandateReference(row.text("mandate")),
                        new CreditorIdentifier(row.text("creditor")),
                        new Iban(row.text("iban_from")));
    }

    private static List<Invoice.Note> notes(String text) {
        return StoredText.list(text).stream()
                .map(note ->
                        new Invoice.Note(note.substring(0, note.indexOf(' ')), note.substring(note.indexOf(' ') + 1)))
                .toList();
    }

    private List<InvoiceLine> lines(String number) {
        return operator.sql()
                .list("SELECT * FROM billing_line WHERE number = ? ORDER BY place", InvoiceReader::line, number);
    }

    private static InvoiceLine line(Sql.Row row) throws SQLException {
        var first = row.dateIfAny("period_first");
        return new InvoiceLine(
                row.text("text"),
                plain(row.text("quantity")),
                row.text("unit"),
                new Price(plain(row.text("price"))),
                new Vat(
                        row.constant("vat_category", Vat.Category.class),
                        new BigDecimal(row.text("vat_percent")),
                        row.text("vat_reason")),
                first.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new InvoiceLine.Period(first.get(), row.date("period_last"))),
                row.text("why"));
    }

    /** Without the zeros that the column adds, but with cents. */
    private static BigDecimal plain(String text) {
        var value = new BigDecimal(text).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value.scale() == 1 ? value.setScale(2) : value;
    }
}
