/** The terms of service, one rule at a time; each names its clause. */
package fr.crmdata.licensing.model.rules;
