/** Files of a client, kept in its database. */
@Version("1.0.0")
@Export
package fr.crmdata.api.files;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
