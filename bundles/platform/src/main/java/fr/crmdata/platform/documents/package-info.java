/** Prints documents. */
package fr.crmdata.platform.documents;
