package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import java.util.Set;

/**
 * Which entries are the price of the bank's services, by the bank's own code: fees of accounts, of files, of returned debits, one by one or
 * for many together. Banking services bear no VAT (CGI 261 C 1°); commissions with VAT have codes of their own and are left to a person.
 */
final class BankCharges {

    /** Last part of the ISO code: charges, fees, commissions, commissions without tax. */
    private static final Set<String> KINDS = Set.of("CHRG", "FEES", "COMM", "COMT");

    /** Commissions and fees among the operations of CFONB 120. */
    private static final String CFONB = "62";

    private BankCharges() {}

    static boolean is(BankEntry entry) {
        return entry.status() == EntryStatus.BOOKED
                && entry.amount().filter(BankCharges::isMoney).isPresent()
                && (entry.source().format().startsWith("cfonb")
                        ? entry.transaction().equals(CFONB)
                        : KINDS.contains(kind(entry.transaction())));
    }

    private static boolean isMoney(Money amount) {
        return amount.currency().equals(Money.EUR) && !amount.isZero();
    }

    /** Of {@code PMNT/IDDT/CHRG} the last part; nothing of a code that only one bank knows. */
    private static String kind(String transaction) {
        var parts = transaction.split("/", -1);
        return parts.length == 3 ? parts[2] : "";
    }
}
