/** Single contacts: what may be done with them, and what is refused. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.cards;
