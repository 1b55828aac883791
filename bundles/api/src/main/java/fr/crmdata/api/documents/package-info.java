/** Documents that are kept for years: letters, invoices, certificates. */
@Version("1.0.0")
@Export
package fr.crmdata.api.documents;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
