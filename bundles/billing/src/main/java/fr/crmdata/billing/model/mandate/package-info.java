/** Mandates to debit an account: append-only histories, and what may be collected on them. */
package fr.crmdata.billing.model.mandate;
