/** Who calls, and what they may do. */
@Version("1.0.0")
@Export
package fr.crmdata.api.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
