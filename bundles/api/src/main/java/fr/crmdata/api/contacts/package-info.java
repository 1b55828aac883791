/** Address books of the clients. */
@Version("1.0.0")
@Export
package fr.crmdata.api.contacts;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
