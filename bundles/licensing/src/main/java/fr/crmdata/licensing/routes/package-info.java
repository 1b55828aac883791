/** What happens by itself beside the daily run. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.routes;
