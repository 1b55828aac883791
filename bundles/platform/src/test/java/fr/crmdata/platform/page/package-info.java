/** A browser and a house full of people for the tests of pages, without a platform. */
package fr.crmdata.platform.page;
