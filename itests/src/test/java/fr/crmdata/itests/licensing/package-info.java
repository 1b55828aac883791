/** Contracts as a whole: from the public page to an open service. */
package fr.crmdata.itests.licensing;
