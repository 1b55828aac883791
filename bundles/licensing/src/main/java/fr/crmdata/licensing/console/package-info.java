/** Contracts at the console of the operator's staff: {@code licensing:clients}, {@code licensing:due} and so on. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.console;
