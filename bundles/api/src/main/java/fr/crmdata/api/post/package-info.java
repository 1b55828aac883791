/** Registered letters that a provider prints, posts and follows. */
@Version("1.0.0")
@Export
package fr.crmdata.api.post;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
