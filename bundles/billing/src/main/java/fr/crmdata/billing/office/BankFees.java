package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What banks take for their services and for debits that come back. It is a cost of the company; the terms ask no client for it. */
public interface BankFees {

    /**
     * A bank took a fee; joins the open transaction. A second time under the same key nothing happens. Needs {@code billing:payments}.
     *
     * @param key unique for ever
     */
    void charged(String key, BankFee fee);

    /** The newest first. Needs {@code billing:read}. */
    List<BankFee> latest(int limit);

    /**
     * @param debit that came back, and {@code contract} whose it was; empty for what was taken for the account, or for several debits together
     * @param amount what the bank took; less than nothing when it gave some of it back
     */
    record BankFee(String debit, String contract, LocalDate on, Money amount) {

        /** Services of banks, in the chart of accounts. */
        public static final String ACCOUNT = "627000";

        /** Of no debit in particular. */
        public static BankFee ofAccount(LocalDate on, Money amount) {
            return new BankFee("", "", on, amount);
        }
    }
}
