/** What console commands share. */
@Version("1.0.0")
@Export
package fr.crmdata.api.console;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
