package fr.crmdata.billing.model.matching;

import fr.crmdata.api.money.Money;
import java.util.List;

/** What is open, found by what a bank's entry says. */
public interface OpenItems {

    /** @param reference in capital letters and digits only, see {@link ReferenceWords#bare} */
    List<OpenItem> byReference(OpenItem.Kind kind, String reference);

    List<OpenItem> byMandate(OpenItem.Kind kind, String mandate);

    List<OpenItem> byBatch(OpenItem.Kind kind, String batch);

    List<OpenItem> byIban(OpenItem.Kind kind, String iban);

    List<OpenItem> byAmount(OpenItem.Kind kind, Money amount);
}
