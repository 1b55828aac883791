/** What happened, told to other areas after it is committed. */
@Version("1.0.0")
@Export
package fr.crmdata.api.events;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
