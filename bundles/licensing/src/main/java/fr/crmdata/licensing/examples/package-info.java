/** Worked examples of the clauses, written by who knows the law, run against the rules. */
package fr.crmdata.licensing.examples;
