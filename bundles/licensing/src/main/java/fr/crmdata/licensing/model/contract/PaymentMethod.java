package fr.crmdata.licensing.model.contract;

/** How invoices are paid; terms 8. */
public enum PaymentMethod {
    DIRECT_DEBIT,
    TRANSFER
}
