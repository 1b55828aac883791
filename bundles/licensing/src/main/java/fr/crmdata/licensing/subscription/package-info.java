/** From prices and offers to a newcomer's order, and from there to an open service. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.subscription;
