/** What the terms leave open: each convention is a setting with the default that the examples use. */
package fr.crmdata.licensing.model.settings;
