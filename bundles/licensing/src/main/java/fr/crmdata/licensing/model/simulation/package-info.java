/** What happens if: the whole course of a contract from what happened, what is supposed, and the settings. */
package fr.crmdata.licensing.model.simulation;
