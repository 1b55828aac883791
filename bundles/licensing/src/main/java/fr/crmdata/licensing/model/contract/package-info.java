/** A contract: dated facts, and what follows from them on a day. */
package fr.crmdata.licensing.model.contract;
