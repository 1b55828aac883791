package fr.crmdata.api.contracts;

import java.util.Collection;

/** Debits for what contracts owe. Offered by who collects; contracts do without when nobody does. */
@FunctionalInterface
public interface AnnouncedDebits {

    /**
     * Keeps back what was announced for some invoices, because they are to be paid otherwise; joins the open transaction. Asks for no
     * permission.
     *
     * @param keys of the invoices
     * @throws fr.crmdata.api.Refusal when one of them is at the bank already, with the day on which it is taken
     */
    void keepBack(String contract, Collection<String> keys);
}
