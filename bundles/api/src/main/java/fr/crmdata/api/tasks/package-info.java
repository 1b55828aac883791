/** What is to be done once for every date. */
@Version("1.0.0")
@Export
package fr.crmdata.api.tasks;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
