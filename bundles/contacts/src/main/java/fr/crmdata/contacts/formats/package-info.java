/** How contacts are written down: JSON documents, CSV, vCard, XLSX. */
package fr.crmdata.contacts.formats;
