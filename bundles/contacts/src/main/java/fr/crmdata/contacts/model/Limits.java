package fr.crmdata.contacts.model;

/**
 * How much a contact may hold: texts in characters, lists in entries. Wide enough for any honest card, narrow enough for a
 * row of the database; {@link Weight} watches the whole.
 */
final class Limits {

    static final int NAME = 100;
    static final int HONORIFIC = 30;
    static final int LEGAL_NAME = 250;
    static final int JOB_TITLE = 150;
    static final int DEPARTMENT = 150;
    static final int PHONES = 20;
    static final int PHONE_TEXT = 6_000;
    static final int PHONE_COMMENT = 250;
    static final int EXTENSION = 10;
    static final int EMAILS = 20;
    static final int EMAIL = 254;
    static final int EMAIL_TEXT = 6_000;
    static final int ADDRESSES = 10;
    static final int ADDRESS_LINES = 6;
    static final int ADDRESS_LINE = 200;
    static final int POSTAL_CODE = 12;
    static final int TOWN = 100;
    static final int WEB_SITES = 10;
    static final int WEB_SITE = 300;
    static final int WEB_TEXT = 3_200;
    static final int TAGS = 40;
    static final int TAG = 50;
    static final int REFERENCE = 100;
    static final int DESCRIPTION = 10_000;
    static final int CUSTOM_TEXT = 2_000;
    static final int EMPLOYMENTS = 10;
    static final int NOTES = 20;
    static final int NOTE = 10_000;
    static final int PHOTO_BYTES = 5_000_000;

    private Limits() {}
}
