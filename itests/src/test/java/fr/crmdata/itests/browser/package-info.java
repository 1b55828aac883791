/** Journeys of people through the pages, in headless Chromium. */
package fr.crmdata.itests.browser;
