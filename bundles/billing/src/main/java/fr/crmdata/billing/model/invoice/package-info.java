/** What an invoice says and comes to: lines, VAT, totals as EN 16931 rounds, numbers without a gap. */
package fr.crmdata.billing.model.invoice;
