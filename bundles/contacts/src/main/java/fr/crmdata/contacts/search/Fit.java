package fr.crmdata.contacts.search;

/** How well a word fits; what counts more than what. */
enum Fit {
    NUMBER(130),
    NAME(100),
    NAME_BEGINNING(80),
    NUMBER_BEGINNING(70),
    NUMBER_END(62),
    OTHER(60),
    OTHER_BEGINNING(45),
    NAME_PART(30),
    OTHER_PART(20),
    NAME_TYPO(14),
    OTHER_TYPO(9),
    NAME_TYPOS(7),
    OTHER_TYPOS(4);

    /** The whole name is what was typed, word for word in any order of first and last name. */
    static final float WHOLE_NAME = 40;

    /** The name begins with a word that was typed. */
    static final float LEADS = 8;

    /** Among equals, who is a customer comes first. */
    static final float CUSTOMER = 3;

    static final float PROSPECT = 1.5f;

    final float score;

    Fit(float score) {
        this.score = score;
    }
}
