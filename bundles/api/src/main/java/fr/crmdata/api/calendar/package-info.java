/** Calendars that more than one area counts by. */
@Version("1.0.0")
@Export
package fr.crmdata.api.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
