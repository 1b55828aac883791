/** What every area speaks: refusals, languages and texts. */
@Version("1.0.0")
@Export
package fr.crmdata.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
