/** A contract's course as a drawing: which band and which mark stands where, and what is written beside it. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.web.frieze;
