/** What is printed: invoices with their data inside, statements of account. */
package fr.crmdata.billing.documents;
