package fr.crmdata.billing.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is expected from the bank: open invoices, debits and refunds that were sent, batches that were not credited yet. */
@Component(service = ItemStore.class)
public final class ItemStore {

    /** More than this of one amount or account says nothing. */
    private static final int MOST = 50;

    private static final String INVOICES =
            "SELECT i.number, i.contract, i.buyer, i.due, i.open_amount, i.settled_on, i.credits FROM billing_invoice i ";
    private static final String OPEN = " i.settled_on IS NULL AND i.credits IS NULL AND i.open_amount > 0 ";
    private static final String DEBITS =
            "SELECT id, contract, client, mandate, amount, batch_group, collect_on, wanted FROM billing_debit WHERE state IN ('SENT',"
                    + " 'COLLECTED') AND ";
    private static final String REFUNDS =
            "SELECT id, contract, client, iban, amount, asked_at FROM billing_refund_order WHERE state IN ('SENT', 'COLLECTED') AND ";
    private static final String GROUPS =
            "SELECT id, batch, expected, collect_on FROM billing_batch_group WHERE state = 'OPEN' AND expected > 0 AND ";

    private final OperatorDatabase operator;

    @Activate
    public ItemStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** Only the numbers are asked for: a database that is told to look for open ones reads all of those that are open instead. */
    public List<OpenItem> invoices(Collection<String> numbers) {
        var found = new ArrayList<OpenItem>();
        InLists.each(numbers, (marks, values) -> sql().list(
                        INVOICES + "WHERE i.number IN (" + marks + ")", ItemStore::openInvoice, values)
                .forEach(item -> item.ifPresent(found::add)));
        return found;
    }

    private static Optional<OpenItem> openInvoice(Sql.Row row) throws SQLException {
        var isOpen = row.dateIfAny("settled_on").isEmpty()
                && row.textIfAny("credits").isEmpty()
                && new BigDecimal(row.text("open_amount")).signum() > 0;
        return isOpen ? Optional.of(invoice(row)) : Optional.empty();
    }

    /** @param bare as {@link fr.crmdata.billing.model.matching.ReferenceWords#bare} makes it */
    public List<OpenItem> debits(Collection<String> bare) {
        var found = new ArrayList<OpenItem>();
        InLists.each(
                bare,
                (marks, values) ->
                        found.addAll(sql().list(DEBITS + "bare IN (" + marks + ")", ItemStore::debit, values)));
        return found;
    }

    public List<OpenItem> refunds(Collection<String> bare) {
        var found = new ArrayList<OpenItem>();
        InLists.each(
                bare,
                (marks, values) ->
                        found.addAll(sql().list(REFUNDS + "bare IN (" + marks + ")", ItemStore::refund, values)));
        return found;
    }

    /** By what the bank calls each part of a batch. */
    public List<OpenItem> groups(Collection<String> ids) {
        var found = new ArrayList<OpenItem>();
        InLists.each(
                ids,
                (marks, values) ->
                        found.addAll(sql().list(GROUPS + "id IN (" + marks + ")", ItemStore::group, values)));
        return found;
    }

    /** All parts of a batch. */
    public List<OpenItem> groupsOf(String batch) {
        return sql().list(GROUPS + "batch = ? ORDER BY id", ItemStore::group, batch);
    }

    public List<OpenItem> debitsOn(String mandate) {
        return sql().list(DEBITS + "mandate = ? ORDER BY id DESC", MOST, ItemStore::debit, mandate);
    }

    /** Open invoices of those who are known to pay from an account. */
    public List<OpenItem> invoicesOf(String iban) {
        return sql().list(
                        INVOICES + "JOIN billing_known_account k ON k.contract = i.contract WHERE k.iban = ? AND" + OPEN
                                + "ORDER BY i.due, i.number",
                        MOST,
                        row -> withIban(invoice(row), iban),
                        iban);
    }

    public List<OpenItem> invoicesOf(Money amount) {
        return sql().list(
                        INVOICES + "WHERE i.open_amount = ? AND" + OPEN + "ORDER BY i.due, i.number",
                        MOST,
                        ItemStore::invoice,
                        amount.amount());
    }

    /** For a person who looks for one: by number, contract or buyer. */
    public List<OpenItem> search(String text, int limit) {
        var like = "%" + text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[%_]", "") + "%";
        return sql().list(
                        INVOICES
                                + "WHERE (LOWER(i.number) LIKE ? OR LOWER(i.contract) LIKE ? OR LOWER(i.buyer) LIKE ?) AND"
                                + OPEN + "ORDER BY i.due, i.number",
                        limit,
                        ItemStore::invoice,
                        like,
                        like,
                        like);
    }

    /** Debits of these invoices that are at the bank, or may be, each with the day on which it is taken. */
    public List<OpenItem> atBank(Collection<String> invoices) {
        var found = new ArrayList<OpenItem>();
        InLists.each(
                invoices,
                (marks, values) -> found.addAll(sql().list(
                                "SELECT d.id, d.contract, d.client, d.mandate, d.amount, d.batch_group, d.collect_on, d.wanted"
                                        + " FROM billing_debit d LEFT JOIN billing_batch b ON b.id = d.batch"
                                        + " WHERE d.invoice IN (" + marks + ") AND (d.state = 'SENT'"
                                        + " OR (d.state = 'IN_BATCH' AND b.state IN ('SENDING', 'UNCERTAIN'))) ORDER BY d.id",
                                ItemStore::debit,
                                values)));
        return found;
    }

    /** Numbers of invoices of a contract by the keys under which it asked for them. */
    public List<String> numbers(String contract, Collection<String> keys) {
        var found = new ArrayList<String>();
        keys.forEach(key -> found.addAll(sql().list(
                        "SELECT number FROM billing_invoice WHERE contract = ? AND due_key = ?",
                        row -> row.text("number"),
                        contract,
                        key)));
        return found;
    }

    public Optional<String> contractOfInvoice(String number) {
        return sql().first(
                        "SELECT contract FROM billing_invoice WHERE number = ?", row -> row.text("contract"), number);
    }

    private static OpenItem withIban(OpenItem item, String iban) {
        return new OpenItem(
                item.id(),
                item.kind(),
                item.amount(),
                item.references(),
                item.mandate(),
                item.batch(),
                item.contract(),
                item.client(),
                Set.of(iban),
                item.due());
    }

    private static OpenItem invoice(Sql.Row row) throws SQLException {
        var number = row.text("number");
        return new OpenItem(
                number,
                Kind.INVOICE,
                new Money(new BigDecimal(row.text("open_amount")), Money.EUR),
                Set.of(number),
                Optional.empty(),
                Optional.empty(),
                row.text("contract"),
                row.text("buyer"),
                Set.of(),
                row.date("due"));
    }

    private static OpenItem debit(Sql.Row row) throws SQLException {
        var id = row.text("id");
        return new OpenItem(
                id,
                Kind.DEBIT,
                Cents.money(row.number("amount")),
                Set.of(id),
                Optional.of(row.text("mandate")),
                row.textIfAny("batch_group"),
                row.text("contract"),
                row.text("client"),
                Set.of(),
                row.dateIfAny("collect_on").orElse(row.date("wanted")));
    }

    private static OpenItem refund(Sql.Row row) throws SQLException {
        var id = row.text("id");
        return new OpenItem(
                id,
                Kind.REFUND,
                Cents.money(row.number("amount")),
                Set.of(id),
                Optional.empty(),
                Optional.empty(),
                row.text("contract"),
                row.text("client"),
                Set.of(row.text("iban")),
                LocalDate.ofInstant(row.instant("asked_at"), ZoneOffset.UTC));
    }

    private static OpenItem group(Sql.Row row) throws SQLException {
        var id = row.text("id");
        return new OpenItem(
                id,
                Kind.BATCH,
                Cents.money(row.number("expected")),
                Set.of(id, row.text("batch")),
                Optional.empty(),
                Optional.of(id),
                "",
                "",
                Set.of(),
                row.date("collect_on"));
    }
}
