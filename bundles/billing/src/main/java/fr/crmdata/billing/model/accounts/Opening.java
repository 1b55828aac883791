package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a financial year begins with (LPF A47 A-1, PCG 112-2): the balances of the balance sheet (classes 1 to 5), client by client, and the
 * results of earlier years in the place of their accounts 6 and 7. It follows from the entries and is kept nowhere.
 */
public final class Opening {

    /** À-nouveaux. */
    public static final String JOURNAL = "AN";

    static final String NAME = "A NOUVEAUX";

    private Opening() {}

    /**
     * An account at the end of the year before.
     *
     * @param auxiliary account of the client, or empty
     * @param balance debits less credits
     */
    public record Carried(String account, String name, String auxiliary, String auxiliaryName, Money balance) {}

    /**
     * Profits, less losses, as long as nobody has decided what becomes of them.
     *
     * @param last of the year before
     * @param earlier of all years before that
     */
    public record Results(Money last, Money earlier) {}

    /** The day on which a year begins. */
    public static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }

    /** Empty when there was nothing before. */
    public static Optional<JournalEntry> of(int year, List<Carried> sheet, Results results) {
        var lines = new ArrayList<JournalLine>();
        for (var account : sheet) {
            add(lines, account);
        }
        result(lines, results.earlier(), "110000", "REPORT A NOUVEAU CREDITEUR", "119000", "REPORT A NOUVEAU DEBITEUR");
        result(lines, results.last(), "120000", "RESULTAT DE L'EXERCICE (BENEFICE)", "129000", "RESULTAT (PERTE)");
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var day = day(year);
        return Optional.of(new JournalEntry(JOURNAL, NAME, 1, day, JOURNAL + year, day, NAME + " " + year, day, lines));
    }

    private static void add(List<JournalLine> lines, Carried account) {
        if (account.balance().isZero()) {
            return;
        }
        var line = account.balance().isPositive()
                ? JournalLine.debit(account.account(), account.name(), account.balance())
                : JournalLine.credit(
                        account.account(), account.name(), account.balance().negated());
        lines.add(line.of(account.auxiliary(), account.auxiliaryName()));
    }

    private static void result(
            List<JournalLine> lines, Money result, String profit, String profitName, String loss, String lossName) {
        var gain = !result.isNegative();
        add(lines, new Carried(gain ? profit : loss, gain ? profitName : lossName, "", "", result.negated()));
    }
}
