package fr.crmdata.billing.model.statement;

/**
 * Why a debit was rejected, returned or refunded.
 *
 * @param code of the ISO list, such as {@code AM04}; a bank's own code when it uses one
 * @param text what the bank adds, or empty
 */
public record ReturnReason(String code, String text) {}
