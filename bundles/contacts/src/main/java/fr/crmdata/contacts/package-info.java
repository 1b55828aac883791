/** Address books of the clients: people and organisations. */
package fr.crmdata.contacts;
