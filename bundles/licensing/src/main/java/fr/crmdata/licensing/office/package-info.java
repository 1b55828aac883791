/**
 * Use cases around contracts. Every call checks the caller's permission, is one transaction on the operator's database (it
 * joins the one that is open there), and refuses with a {@link fr.crmdata.licensing.model.LicensingRefusal}. REST, SOAP, pages,
 * console and the daily run go through here and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.office;
