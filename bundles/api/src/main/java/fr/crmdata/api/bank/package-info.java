/** What a partner offers to reach banks by other ways than files in folders, such as EBICS. */
@Version("1.0.0")
@Export
package fr.crmdata.api.bank;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
