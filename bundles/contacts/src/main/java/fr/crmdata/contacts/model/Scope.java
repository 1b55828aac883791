package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Kind;

/** Which contacts something is about. */
public enum Scope {
    PERSONS,
    ORGANISATIONS,
    BOTH;

    boolean covers(Kind kind) {
        return this == BOTH || (this == PERSONS) == (kind == Kind.PERSON);
    }
}
