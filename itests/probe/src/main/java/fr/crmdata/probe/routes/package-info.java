/** The probe's way in by files. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.probe.routes;
