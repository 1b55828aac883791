package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.accounts.EuropeanServices;
import fr.crmdata.billing.model.invoice.Vat;
import fr.crmdata.billing.office.Accounts.AccountBalance;
import fr.crmdata.billing.office.Accounts.VatLine;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sums over entries and documents; always in the open transaction. */
@Component(service = AccountStore.class)
public final class AccountStore {

    private static final String JOINED = " FROM billing_entry e JOIN billing_entry_line l ON l.journal = e.journal"
            + " AND l.fiscal_year = e.fiscal_year AND l.number = e.number ";

    private static final String RATE =
            "(SELECT MAX(vat_percent) FROM billing_line WHERE billing_line.number = i.number)";

    /** Turns what is about the credit note {@code i} of a statement. */
    static final String SIGN = "(CASE WHEN i.credits IS NULL THEN 1 ELSE -1 END)";

    private static final String OF_ONE_RATE = " AND NOT (" + MixedRateStore.IS_MIXED + ")";

    private final OperatorDatabase operator;

    @Activate
    public AccountStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    public List<AccountBalance> balances(int year) {
        return operator.sql()
                .list(
                        "SELECT account, MAX(account_name) AS name, SUM(debit) AS debit, SUM(credit) AS credit"
                                + " FROM billing_entry_line WHERE fiscal_year = ? GROUP BY account ORDER BY account",
                        row -> {
                            var debit = InvoiceStore.sum(row, "debit");
                            var credit = InvoiceStore.sum(row, "credit");
                            return new AccountBalance(
                                    row.text("account"), row.text("name"), debit, credit, debit.minus(credit));
                        },
                        year);
    }

    /** Debits and credits of an account. */
    public record Movement(Money debit, Money credit) {}

    /**
     * By the days of what happened, which are those of the documents: what belongs to a closed year is booked later.
     *
     * @param until the last day, included
     */
    public Movement movement(String account, LocalDate from, LocalDate until) {
        return operator.sql()
                .first(
                        "SELECT SUM(l.debit) AS debit, SUM(l.credit) AS credit" + JOINED
                                + "WHERE l.account = ? AND e.piece_date >= ? AND e.piece_date <= ?",
                        row -> new Movement(InvoiceStore.sum(row, "debit"), InvoiceStore.sum(row, "credit")),
                        account,
                        from,
                        until)
                .orElseThrow();
    }

    /** By what was received, less what came back and what was refunded of credit notes; documents of several rates apart. */
    public List<VatLine> vatOfPayments(LocalDate from, LocalDate until) {
        return operator.sql()
                .list(
                        "SELECT percent, SUM(base) AS base, SUM(tax) AS tax FROM (SELECT " + RATE
                                + " AS percent, (a.amount - a.vat) * " + SIGN + " AS base, a.vat * " + SIGN
                                + " AS tax FROM billing_allocation a"
                                + " JOIN billing_invoice i ON i.number = a.invoice WHERE " + MixedRateStore.IS_MONEY
                                + " AND i.vat <> 0 AND a.made_on >= ? AND a.made_on <= ?" + OF_ONE_RATE + ") shares"
                                + " GROUP BY percent ORDER BY percent",
                        AccountStore::vat,
                        from,
                        until);
    }

    /** By what was invoiced, less credit notes and what is claimed back of losses; documents of several rates apart. */
    public List<VatLine> vatOfInvoices(LocalDate from, LocalDate until) {
        return operator.sql()
                .list(
                        "SELECT percent, SUM(base) AS base, SUM(tax) AS tax FROM (SELECT " + RATE
                                + " AS percent, i.net * "
                                + SIGN + " AS base, i.vat * " + SIGN + " AS tax FROM billing_invoice i"
                                + " WHERE i.vat <> 0 AND i.issued >= ? AND i.issued <= ?" + OF_ONE_RATE
                                + " UNION ALL SELECT " + RATE + " AS percent, w.vat - w.amount AS base, -w.vat AS tax"
                                + " FROM billing_write_off w JOIN billing_invoice i ON i.number = w.invoice"
                                + " WHERE w.vat <> 0 AND w.made_on >= ? AND w.made_on <= ?" + OF_ONE_RATE + ") shares"
                                + " GROUP BY percent ORDER BY percent",
                        AccountStore::vat,
                        from,
                        until,
                        from,
                        until);
    }

    private static VatLine vat(Sql.Row row) throws SQLException {
        return new VatLine(
                new BigDecimal(row.text("percent")).stripTrailingZeros(),
                InvoiceStore.sum(row, "base"),
                InvoiceStore.sum(row, "tax"));
    }

    /** Documents of these days of which the client owes VAT itself; credit notes with a minus. */
    public List<EuropeanServices.Client> reversed(LocalDate from, LocalDate until) {
        return operator.sql()
                .list(
                        "SELECT i.buyer, i.buyer_card, i.net * " + SIGN + " AS net" + untaxed(),
                        row -> new EuropeanServices.Client(
                                TraderText.read(row.text("buyer_card")).vatNumber(),
                                row.text("buyer"),
                                Money.of(row.text("net"))),
                        from,
                        until,
                        Vat.Category.REVERSED);
    }

    /** Services of these days to clients outside the European Union, credit notes taken off. */
    public Money abroad(LocalDate from, LocalDate until) {
        return Money.sum(operator.sql()
                .list(
                        "SELECT i.net * " + SIGN + " AS net" + untaxed(),
                        row -> Money.of(row.text("net")),
                        from,
                        until,
                        Vat.Category.ABROAD));
    }

    /** All lines of such a document are taxed alike. */
    private static String untaxed() {
        return " FROM billing_invoice i WHERE i.issued >= ? AND i.issued <= ? AND EXISTS (SELECT 1 FROM billing_line l"
                + " WHERE l.number = i.number AND l.vat_category = ?) ORDER BY i.number";
    }

    /** Entries whose sides differ, as journal and number. */
    public List<String> unbalanced(int year) {
        return operator.sql()
                .list(
                        "SELECT journal, number FROM billing_entry_line WHERE fiscal_year = ? GROUP BY journal, number"
                                + " HAVING SUM(debit) <> SUM(credit)",
                        row -> row.text("journal") + row.number("number"),
                        year);
    }

    /** A journal or series: how many there are and which number is the last. */
    public record Count(String name, long count, long last) {}

    public List<Count> journals(int year) {
        return operator.sql()
                .list(
                        "SELECT journal, COUNT(*) AS n, MAX(number) AS last_number FROM billing_entry"
                                + " WHERE fiscal_year = ? GROUP BY journal",
                        row -> new Count(row.text("journal"), row.number("n"), row.number("last_number")),
                        year);
    }

    /** Numbers of documents of a year, without order. */
    public List<String> documents(int year) {
        return operator.sql()
                .list(
                        "SELECT number FROM billing_invoice WHERE issued >= ? AND issued <= ?",
                        row -> row.text("number"),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31));
    }
}
