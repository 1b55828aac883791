/** The messages of ISO 20022 that banks send: pain.002, camt.052, camt.053, camt.054. */
package fr.crmdata.billing.formats.iso20022;
