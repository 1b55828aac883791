/** What invoices and payments come to: added up in the database, spread over months here. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.figures;
