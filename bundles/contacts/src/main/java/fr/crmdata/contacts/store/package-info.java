/**
 * How contacts lie in tables. Everything here works inside the open transaction of its caller and asks nobody for a
 * permission: that is done by the use cases.
 */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.store;
