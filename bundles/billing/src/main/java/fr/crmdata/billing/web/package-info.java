/** Pages: the operator's under {@code /billing}, a client's own under {@code /invoices}. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.web;
