/** The companies that subscribed, each with a database of its own. */
@Version("1.0.0")
@Export
package fr.crmdata.api.clients;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
