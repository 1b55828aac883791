package fr.crmdata.contacts.model;

/** How far a rule about duplicates can be trusted. */
public enum Strength {
    /** It is the same: an import updates it. */
    SURE,
    /** It is most likely the same: an import sets the row aside for a person to decide. */
    LIKELY,
    /** It may be the same, or share something: said on entry and listed, an import goes on. */
    POSSIBLE;

    /** One step less, not below {@link #POSSIBLE}. */
    Strength weaker() {
        return this == SURE ? LIKELY : POSSIBLE;
    }
}
