/** The browser shell. */
package fr.crmdata.web;
