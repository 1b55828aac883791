/** A newcomer's first ten minutes. */
@Version("1.0.0")
@Export
package fr.crmdata.api.demo;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
