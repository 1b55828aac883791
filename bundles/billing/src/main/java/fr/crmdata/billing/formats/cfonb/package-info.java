/** Account statements of French banks in records of 120 signs. */
package fr.crmdata.billing.formats.cfonb;
