/** Invoices for programs: Cross Industry Invoice, profile EN 16931, and UBL 2.1. */
package fr.crmdata.billing.formats.invoice;
