/** Contacts at the console of the operator's staff: {@code contacts:search}, {@code contacts:import} and so on. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.console;
