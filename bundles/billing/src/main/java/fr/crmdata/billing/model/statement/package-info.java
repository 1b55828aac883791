/** What a bank says, whatever format it says it in: entries, and problems with their place. */
package fr.crmdata.billing.model.statement;
