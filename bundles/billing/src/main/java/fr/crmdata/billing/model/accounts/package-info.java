/** The entries of the accounts that follow from invoices, payments and returns. */
package fr.crmdata.billing.model.accounts;
