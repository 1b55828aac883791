/** The search index: one per client, in files beside the database, which it follows and from which it can always be rebuilt. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.search;
