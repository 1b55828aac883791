/** How the distribution starts, on what, and how it ends. */
package fr.crmdata.itests.start;
