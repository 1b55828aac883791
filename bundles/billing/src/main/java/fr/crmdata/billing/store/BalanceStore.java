package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.statement.StatementBalance;
import fr.crmdata.billing.office.BankFees.BankFee;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What accounts held by their statements, and what of the statements is not booked. In the open transaction. */
@Component(service = BalanceStore.class)
public final class BalanceStore {

    private static final String SELECT =
            "SELECT b.account, b.first_day, b.on_day, b.opening, b.closing FROM billing_bank_balance b ";

    private final OperatorDatabase operator;

    @Activate
    public BalanceStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** The same day of an account is said once; a later statement of the day goes on from the earlier one. */
    public void put(String file, List<StatementBalance> balances) {
        for (var balance : balances) {
            if (balance.closing().currency().equals(Money.EUR)) {
                put(file, balance);
            }
        }
    }

    private void put(String file, StatementBalance balance) {
        var closing = Cents.of(balance.closing());
        var changed = sql().update(
                        "UPDATE billing_bank_balance SET closing = ?, bank_file = ? WHERE account = ? AND on_day = ?",
                        closing,
                        file,
                        balance.account(),
                        balance.day());
        if (changed == 0) {
            sql().update(
                            "INSERT INTO billing_bank_balance (account, first_day, on_day, opening, closing, bank_file)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            balance.account(),
                            balance.first(),
                            balance.day(),
                            Cents.of(balance.opening()),
                            closing,
                            file);
        }
    }

    /** The day of the latest statement until a day. */
    public Optional<LocalDate> latestDay(LocalDate until) {
        return sql().first(
                        "SELECT on_day FROM billing_bank_balance WHERE on_day <= ? ORDER BY on_day DESC",
                        row -> row.date("on_day"),
                        until);
    }

    /** Of each account the latest until a day. */
    public List<StatementBalance> latest(LocalDate until) {
        return sql().list(
                        SELECT
                                + "WHERE b.on_day = (SELECT MAX(l.on_day) FROM billing_bank_balance l WHERE l.account = b.account"
                                + " AND l.on_day <= ?) ORDER BY b.account",
                        BalanceStore::balance,
                        until);
    }

    /** Of each account the first that is known. */
    public List<StatementBalance> first() {
        return sql().list(
                        SELECT
                                + "WHERE b.on_day = (SELECT MIN(l.on_day) FROM billing_bank_balance l WHERE l.account = b.account)"
                                + " ORDER BY b.account",
                        BalanceStore::balance);
    }

    private static StatementBalance balance(Sql.Row row) throws SQLException {
        return new StatementBalance(
                row.text("account"),
                row.date("first_day"),
                row.date("on_day"),
                Cents.money(row.number("opening")),
                Cents.money(row.number("closing")));
    }

    /** Entries in a state: how many and what they come to. */
    public record Waiting(long entries, Money sum) {}

    /** What banks took for their services until a day. */
    public Waiting charged(LocalDate until) {
        return sql().first(
                        "SELECT COUNT(*) AS how_many, COALESCE(SUM(amount), 0) AS total FROM billing_bank_entry"
                                + " WHERE state = 'BOOKED' AND items = ? AND currency = 'EUR' AND booked_on <= ?",
                        row -> new Waiting(row.number("how_many"), Cents.money(row.number("total"))),
                        BankFee.ACCOUNT,
                        until)
                .orElseThrow();
    }

    /** @param state of entries of the bank, such as {@code TO_MATCH} */
    public Waiting entries(String state, LocalDate until) {
        return sql().first(
                        "SELECT COUNT(*) AS how_many, COALESCE(SUM(amount), 0) AS total FROM billing_bank_entry WHERE state = ?"
                                + " AND currency = 'EUR' AND booked_on <= ?",
                        row -> new Waiting(row.number("how_many"), Cents.money(row.number("total"))),
                        state,
                        until)
                .orElseThrow();
    }
}
