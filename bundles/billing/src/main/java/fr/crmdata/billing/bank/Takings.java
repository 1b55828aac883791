package fr.crmdata.billing.bank;

import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.store.MandateStore.KnownAccount;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Money that entries of a file brought, until it is booked, all at once. */
final class Takings {

    private static final int LONGEST_IBAN = 34;

    private final List<NewPayment> payments = new ArrayList<>();
    private final Set<KnownAccount> accounts = new LinkedHashSet<>();

    void add(NewPayment payment) {
        payments.add(payment);
    }

    /** From now on that account is known; nothing happens when the bank named none. */
    void know(String iban, String contract) {
        if (!iban.isEmpty() && iban.length() <= LONGEST_IBAN) {
            accounts.add(new KnownAccount(iban, contract));
        }
    }

    List<NewPayment> payments() {
        return payments;
    }

    Set<KnownAccount> accounts() {
        return accounts;
    }

    void clear() {
        payments.clear();
        accounts.clear();
    }
}
