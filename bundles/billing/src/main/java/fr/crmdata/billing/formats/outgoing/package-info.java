/** The files that go to the bank: written as a stream, sealed, and valid before they leave. */
package fr.crmdata.billing.formats.outgoing;
