/** What an area offers in the browser. */
@Version("1.0.0")
@Export
package fr.crmdata.api.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
