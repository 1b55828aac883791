/**
 * Use cases of an address book. Every call checks the caller's permission, works on the database of the caller's client, is
 * one transaction, and refuses with a {@link fr.crmdata.contacts.model.ContactRefusal}. REST, SOAP, pages, console and routes
 * go through here and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.book;
