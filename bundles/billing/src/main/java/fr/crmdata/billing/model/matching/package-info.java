/** Which invoice, debit or batch an entry of the bank belongs to; what is not certain is proposed, never booked. */
package fr.crmdata.billing.model.matching;
