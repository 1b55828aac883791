/** Invoices, payments and entries of the accounts in the operator's database. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.store;
