/** Contracts, as far as other areas need them: what is to be invoiced, what was paid. */
@Version("1.0.0")
@Export
package fr.crmdata.api.contracts;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
