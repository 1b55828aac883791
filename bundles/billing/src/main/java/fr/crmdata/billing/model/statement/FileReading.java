package fr.crmdata.billing.model.statement;

/**
 * What was read of a bank's file.
 *
 * @param format such as {@code camt.053.001.08}; empty when it was not recognised
 * @param hash SHA-256 of the content, in hexadecimal: the same file under another name has the same
 */
public record FileReading(String format, String hash, long bytes, long statements, long entries, long problems) {}
