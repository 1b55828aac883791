/** XML of any size from anybody: read in one pass, in constant memory, without document types. */
package fr.crmdata.billing.formats.xml;
