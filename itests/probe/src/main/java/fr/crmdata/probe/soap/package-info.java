/** The probe on SOAP. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.probe.soap;
