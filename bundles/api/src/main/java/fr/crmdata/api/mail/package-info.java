/** Outgoing mail, queued in the client's database. */
@Version("1.0.0")
@Export
package fr.crmdata.api.mail;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
