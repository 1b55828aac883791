/** What contracts open and close: modules, seats, sessions. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.access;
