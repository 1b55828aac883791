/** What a rejected, returned or refunded debit means, and what is done about it. */
package fr.crmdata.billing.model.returns;
