package fr.crmdata.contacts.book;

import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;

/** Fields that the client's administrator defines. */
public interface FieldDesk {

    /** From memory, after the first call. */
    CustomFields all();

    CustomField add(CustomField field);

    /** Key and type never change; of a choice, keys that contacts may hold stay (archived fields keep their values). */
    CustomField change(CustomField field);

    CustomField archive(String key, boolean archived);

    /** How many contacts have a value in it. */
    long used(String key);
}
