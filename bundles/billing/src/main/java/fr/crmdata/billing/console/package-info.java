/** Console commands of the area: thin, over the use cases of the office. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.console;
