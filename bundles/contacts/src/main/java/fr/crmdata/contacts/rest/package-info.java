/** Contacts on REST: thin, what is said there is JSON and status codes; everything else is {@code book}. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.rest;
