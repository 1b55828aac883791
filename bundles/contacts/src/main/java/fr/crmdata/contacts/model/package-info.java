/** Rules of address books, in plain Java. */
package fr.crmdata.contacts.model;
