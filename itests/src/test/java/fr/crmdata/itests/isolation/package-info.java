/** What nobody may see: another client's data. */
package fr.crmdata.itests.isolation;
