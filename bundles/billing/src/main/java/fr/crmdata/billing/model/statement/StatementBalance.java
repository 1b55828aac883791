package fr.crmdata.billing.model.statement;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;

/**
 * What a statement says that an account held; its bookings add up to it.
 *
 * @param account IBAN, or what the bank calls the account
 * @param first day of its first booking, at whose eve it held {@code opening}; {@code day} when there is none
 * @param day at whose end it held {@code closing}
 */
public record StatementBalance(String account, LocalDate first, LocalDate day, Money opening, Money closing) {}
