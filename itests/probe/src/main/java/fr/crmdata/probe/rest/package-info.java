/** The probe on REST. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.probe.rest;
