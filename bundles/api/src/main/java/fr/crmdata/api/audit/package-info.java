/** Who did what: an append-only, hash-chained log in each database. */
@Version("1.0.0")
@Export
package fr.crmdata.api.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
