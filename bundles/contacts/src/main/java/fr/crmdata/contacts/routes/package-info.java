/** Ways in by files and by the clock. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.routes;
