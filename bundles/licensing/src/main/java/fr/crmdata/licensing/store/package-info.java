/** Contracts, prices and orders in the operator's database. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.store;
