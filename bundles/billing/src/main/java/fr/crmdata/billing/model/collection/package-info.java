/** Debits and refunds on their way to the bank: batches, dates, control sums. */
package fr.crmdata.billing.model.collection;
