/** The file of accounting entries that the tax administration asks for. */
package fr.crmdata.billing.formats.fec;
