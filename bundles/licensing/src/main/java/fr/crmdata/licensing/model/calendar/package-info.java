/** Days as the law and the terms count them. */
package fr.crmdata.licensing.model.calendar;
