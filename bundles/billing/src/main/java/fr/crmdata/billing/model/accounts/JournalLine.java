package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;

/**
 * One side of an entry: so much on that account.
 *
 * @param account number of the chart of accounts
 * @param auxiliary account of the client, or empty
 * @param debit or {@code credit} is nothing; neither is negative
 */
public record JournalLine(
        String account, String accountName, String auxiliary, String auxiliaryName, Money debit, Money credit) {

    public JournalLine {
        if (!account.matches("\\d{3}[0-9A-Z]{0,9}")
                || debit.isNegative()
                || credit.isNegative()
                || debit.isPositive() == credit.isPositive()) {
            throw new IllegalArgumentException(account + ": " + debit + " / " + credit);
        }
    }

    public static JournalLine debit(String account, String name, Money amount) {
        return new JournalLine(account, name, "", "", amount, Money.ZERO);
    }

    public static JournalLine credit(String account, String name, Money amount) {
        return new JournalLine(account, name, "", "", Money.ZERO, amount);
    }

    public JournalLine of(String client, String clientName) {
        return new JournalLine(account, accountName, client, clientName, debit, credit);
    }

    /** The same on the other side, to take it back. */
    JournalLine reversed() {
        return new JournalLine(account, accountName, auxiliary, auxiliaryName, credit, debit);
    }
}
