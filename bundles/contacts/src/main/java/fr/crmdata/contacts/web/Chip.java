package fr.crmdata.contacts.web;

/**
 * A condition of the filter, as the bar above the list shows it.
 *
 * @param value in few words; the rest is counted
 * @param edit where it is changed
 * @param off the list without it
 */
public record Chip(String icon, String label, String value, String edit, String off) {}
