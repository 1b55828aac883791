/** What the operator's staff see and do about the service as a whole. Reading needs {@code service:read}. */
@Version("1.0.0")
@Export
package fr.crmdata.api.operator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
