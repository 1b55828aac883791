package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What banks take for debits that come back. It is a cost of the company; the terms ask no client for it. */
public interface BankFees {

    /**
     * A bank took a fee; joins the open transaction. A second time under the same key nothing happens. Needs {@code billing:payments}.
     *
     * @param key unique for ever
     */
    void charged(String key, BankFee fee);

    /** The newest first. Needs {@code billing:read}. */
    List<BankFee> latest(int limit);

    /** @param debit that came back */
    record BankFee(String debit, String contract, LocalDate on, Money amount) {}
}
