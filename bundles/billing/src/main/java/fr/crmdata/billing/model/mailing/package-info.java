/** What goes out by mail on a schedule. */
package fr.crmdata.billing.model.mailing;
