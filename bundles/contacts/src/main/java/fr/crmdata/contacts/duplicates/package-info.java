/** Duplicates: found, decided about, merged, and merges taken back. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.duplicates;
