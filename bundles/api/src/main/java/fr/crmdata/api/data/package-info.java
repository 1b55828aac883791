/** Databases, their schemas and the one transaction of a use case. */
@Version("1.0.0")
@Export
package fr.crmdata.api.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
