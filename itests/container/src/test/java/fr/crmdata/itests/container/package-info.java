/** Tests that run inside the distribution, in one container for all. */
package fr.crmdata.itests.container;
