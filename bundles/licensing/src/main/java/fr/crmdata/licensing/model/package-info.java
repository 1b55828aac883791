/** A contract is the history of what happened; its state, and what is to be done, follow from the rules of the terms. */
package fr.crmdata.licensing.model;
