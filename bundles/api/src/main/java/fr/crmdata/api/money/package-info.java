/** Amounts and prices: exact, never a {@code double}. */
@Version("1.0.0")
@Export
package fr.crmdata.api.money;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
