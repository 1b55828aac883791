/** The probe in the browser. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.probe.web;
