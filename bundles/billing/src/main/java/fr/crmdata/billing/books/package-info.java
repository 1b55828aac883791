/** The use cases around invoices, payments and accounts, over the operator's database. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.books;
