/** The probe at the console. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.probe.console;
