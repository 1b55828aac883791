/** The bank’s desk: mandates, batches that go out, files that come in, and what is done about each entry. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.bank;
