/**
 * Use cases around invoices, payments and accounts. Every call checks the caller's permission, is one transaction on the operator's
 * database (it joins the one that is open there), and refuses with a {@link fr.crmdata.billing.model.BillingRefusal}. REST, SOAP, pages,
 * console and the daily run go through here and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.office;
