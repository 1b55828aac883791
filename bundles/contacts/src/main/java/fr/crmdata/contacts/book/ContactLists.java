package fr.crmdata.contacts.book;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.util.List;
import java.util.Optional;

/** Many contacts: lists, search, bulk changes. */
public interface ContactLists {

    /** Kind of the job that {@link #reindex} starts. */
    String REINDEX_JOB = "contacts.reindex";

    /** Kind of the job that {@link #bulk} starts. */
    String BULK_JOB = "contacts.bulk";

    /** Kind of the job that {@link #undoBulk} starts. */
    String UNDO_BULK_JOB = "contacts.bulk-undo";

    /**
     * Which contacts are meant.
     *
     * @param typed what stands in the search box; empty text for nothing
     */
    record Query(String typed, Filter filter, Sort sort) {

        public static Query all() {
            return new Query("", Filter.all(), Sort.byName());
        }
    }

    /**
     * A page of a list.
     *
     * @param next cursor of the page behind, empty on the last
     * @param previous cursor of the page before, empty on the first
     * @param total how many there are in all
     */
    record Page(List<Contact> contacts, Optional<String> next, Optional<String> previous, long total) {
        public Page {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * A hit of the search box.
     *
     * @param matched what fits, such as a number or a town; empty text when it is the name
     */
    record Hit(Contact contact, String matched) {}

    /**
     * How many there are of what, for the chips above a list.
     *
     * @param key as a filter has it
     */
    record Count(String key, long contacts) {}

    /** Keyset paging; a cursor of a list that has changed since still leads to a sensible place. {@code limit} 1 to 500. */
    Page page(Query query, Optional<String> cursor, int limit);

    long count(Query query);

    /** The best hits first, typing errors forgiven; while somebody types, the last word may be unfinished. */
    List<Hit> search(String typed, int limit);

    /** The most used tags that begin with what is typed. */
    List<Count> tags(String typed, int limit);

    /** The most frequent towns that begin with what is typed. */
    List<Count> towns(String typed, int limit);

    /** Ids of all that fit, as they are at the time of asking, handed over piece by piece in the list's order. */
    void forEach(Query query, java.util.function.Consumer<List<Contact>> piece);

    /** Which contacts a bulk change is about. */
    sealed interface Selection {
        record These(List<String> ids) implements Selection {
            public These {
                ids = List.copyOf(ids);
            }
        }

        record AllOf(Query query) implements Selection {}
    }

    /** What is done with each of them. */
    sealed interface BulkChange {
        /** @param owner id of a user; empty for nobody */
        record SetOwner(Optional<String> owner) implements BulkChange {}

        record SetTeam(Optional<String> team) implements BulkChange {}

        record SetStatus(fr.crmdata.api.contacts.ContactDetails.Status status) implements BulkChange {}

        record AddTag(String tag) implements BulkChange {}

        record RemoveTag(String tag) implements BulkChange {}

        record Delete() implements BulkChange {}

        record Restore() implements BulkChange {}
    }

    /**
     * Starts a job that makes the change; up to 200 contacts are changed at once and the job is over when this returns.
     *
     * @return id of the job; its result has the figures changed and unchanged
     */
    String bulk(Selection selection, BulkChange change);

    /** Takes a bulk change back where nothing else has been changed since; a job again. */
    String undoBulk(String jobId);

    /** Rebuilds the search index from the database; a job with progress. */
    String reindex();
}
