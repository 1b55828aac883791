/** The use cases around contracts, over the operator's database. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.contracts;
