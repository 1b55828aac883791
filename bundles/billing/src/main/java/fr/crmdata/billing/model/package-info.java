/** What the client owes, how it is collected and what the bank answers: rules in plain Java. */
package fr.crmdata.billing.model;
