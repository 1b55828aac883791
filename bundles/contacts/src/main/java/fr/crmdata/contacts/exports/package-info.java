/** Contacts become files. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.exports;
