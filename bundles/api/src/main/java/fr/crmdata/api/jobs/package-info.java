/** Long work with progress that survives a restart. */
@Version("1.0.0")
@Export
package fr.crmdata.api.jobs;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
