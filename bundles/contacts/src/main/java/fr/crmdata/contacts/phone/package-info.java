/** Telephone numbers by libphonenumber. */
package fr.crmdata.contacts.phone;
