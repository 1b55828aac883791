/** Invoices for programs: Cross Industry Invoice, profile EN 16931. */
package fr.crmdata.billing.formats.invoice;
