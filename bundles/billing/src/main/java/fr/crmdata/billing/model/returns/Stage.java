package fr.crmdata.billing.model.returns;

import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;

/** When a debit failed. */
public enum Stage {
    /** Before settlement: no money had moved. */
    REJECT,
    /** After settlement: the money was taken back by the debtor's bank, or by the debtor. */
    RETURN;

    public static Stage of(BankEntry entry) {
        return entry.status() == EntryStatus.REJECTED ? REJECT : RETURN;
    }
}
