package fr.crmdata.contacts.web;

import fr.crmdata.contacts.model.CustomField;

/**
 * A custom field in the list of all of them.
 *
 * @param used how many contacts have a value in it
 * @param first whether it cannot be moved up
 * @param last whether it cannot be moved down
 */
public record FieldLine(CustomField field, long used, boolean first, boolean last) {}
