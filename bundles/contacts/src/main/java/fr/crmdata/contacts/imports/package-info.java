/** Files become contacts: read, planned, written batch by batch, taken back. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.imports;
