/** What is to be done for a contract, and when: a function of its history. */
package fr.crmdata.licensing.model.acts;
