package fr.crmdata.billing.documents;

import fr.crmdata.api.Language;
import fr.crmdata.api.documents.Company;
import fr.crmdata.billing.model.invoice.Invoice;

/**
 * What an invoice is printed from.
 *
 * @param contract number of the contract it belongs to; empty for none
 * @param attention person at the buyer's to whom it goes; empty for none
 * @param language of the payer
 * @param company how the seller can be reached; what the law wants of the seller stands in the invoice itself
 */
public record Paper(Invoice invoice, String contract, String attention, Language language, Company.Card company) {}
