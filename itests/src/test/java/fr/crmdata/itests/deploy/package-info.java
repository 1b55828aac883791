/** Areas that come, go and are replaced while the rest works. */
package fr.crmdata.itests.deploy;
