package fr.crmdata.billing.model.statement;

/**
 * Which document of a bank's file an entry comes from.
 *
 * @param format such as {@code camt.053.001.08} or {@code cfonb120}
 * @param message id of the bank's message, or empty
 * @param statement id of the statement within it, or empty
 * @param account IBAN, or what the bank calls the account, or empty
 */
public record Source(String format, String message, String statement, String account) {}
