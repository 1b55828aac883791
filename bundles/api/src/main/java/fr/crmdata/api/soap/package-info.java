/** What an area offers on SOAP. */
@Version("1.1.0")
@Export
package fr.crmdata.api.soap;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
