/** What is left after the power went. */
package fr.crmdata.itests.crash;
