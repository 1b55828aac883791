/** Figures about the running service. */
@Version("1.0.0")
@Export
package fr.crmdata.api.metrics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
