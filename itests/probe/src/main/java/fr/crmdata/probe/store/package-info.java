/** How notes lie in tables. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.probe.store;
