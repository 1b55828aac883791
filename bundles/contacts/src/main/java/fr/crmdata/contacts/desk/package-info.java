/** What use cases have in common. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.desk;
