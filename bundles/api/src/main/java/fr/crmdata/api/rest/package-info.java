/** What an area offers on REST. */
@Version("1.0.0")
@Export
package fr.crmdata.api.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
