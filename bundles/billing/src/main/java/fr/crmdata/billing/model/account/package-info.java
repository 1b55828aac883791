/** Accounts and who is behind them: IBAN, creditor identifier, addresses, the signs that SEPA takes. */
package fr.crmdata.billing.model.account;
