/** Plots that the server draws: places of bars and lines for their templates. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.web.plot;
