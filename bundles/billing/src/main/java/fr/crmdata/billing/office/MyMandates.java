package fr.crmdata.billing.office;

import java.time.LocalDate;
import java.util.List;

/** What a client's administrator sees of the mandates by which the client's own contracts are debited. Needs {@code billing:own}. */
public interface MyMandates {

    /** Those that are usable now; empty when invoices are paid by transfer. */
    List<OwnMandate> active();

    /** @param account all but its ends hidden */
    record OwnMandate(String contract, String reference, String account, LocalDate signedOn) {}
}
