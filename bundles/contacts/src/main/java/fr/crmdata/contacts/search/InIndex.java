package fr.crmdata.contacts.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** What the fields of the index are called. A change here, or of what is in them, needs another {@link #FORMAT}. */
final class InIndex {

    /** Indexes of another format are rebuilt. */
    static final String FORMAT = "1";

    /** The contact's id, 16 bytes. */
    static final String ID = "id";

    /** The two halves of the id, to read it back and to order what is the same otherwise. */
    static final String ID_HIGH = "id.high";

    static final String ID_LOW = "id.low";

    /** Words of the name. */
    static final String NAME = "name";

    /** Words of all else that is searched: town, employer, e-mail, tags. */
    static final String OTHER = "other";

    /** The first one to three letters of each word, so that who has typed no more is answered as fast. */
    static final String START = ".start";

    /** First word of the name as it is sorted. */
    static final String LEAD = "lead";

    /** Numbers given by registers, and the client's own reference: letters and digits only. */
    static final String CODE = "code";

    static final String MAIL = "mail";

    /** Digits of telephone numbers, with country code and as dialled at home. */
    static final String TEL = "tel";

    /** The same backwards. */
    static final String TEL_END = "tel.end";

    /** Facts for filters, {@code status:customer} or {@code has:town}. */
    static final String IS = "is";

    /** Towns and tags as they are written, behind the text by which they are compared. */
    static final String TOWN_SHOWN = "town.shown";

    static final String TAG_SHOWN = "tag.shown";

    static final String BY_NAME = "by.name";
    static final String BY_TOWN = "by.town";
    static final String BY_STATUS = "by.status";
    static final String CREATED = "created";
    static final String UPDATED = "updated";
    static final String BIRTHDAY = "birthday";

    /** Between compared and written text. */
    static final char SHOWN = '\u0000';

    /** How many letters {@link #START} goes up to. */
    static final int STARTS = 3;

    /** Longer words are cut. */
    static final int LONGEST_WORD = 60;

    /** A word as it is, of which only matters whether a contact has it. */
    static final FieldType TERM = new FieldType();

    static {
        TERM.setTokenized(false);
        TERM.setOmitNorms(true);
        TERM.setIndexOptions(IndexOptions.DOCS);
        TERM.freeze();
    }

    private InIndex() {}
}
