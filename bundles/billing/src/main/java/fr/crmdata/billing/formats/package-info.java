/** The files that banks send and take. */
package fr.crmdata.billing.formats;
