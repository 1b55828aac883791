package fr.crmdata.contacts.book;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.model.Change;
import fr.crmdata.contacts.model.Match;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Single contacts: read, write, delete, restore, and what became of them. */
public interface AddressBook {

    /** What to do when a new contact is likely there already. */
    enum OnDuplicate {
        /** Create it and tell. */
        WARN,
        /** Refuse with {@code contacts.duplicate} (kind CONFLICT), naming whom it resembles. */
        REFUSE
    }

    /**
     * A contact as it was saved.
     *
     * @param resembling contacts that are possibly the same, the likeliest first, at most five
     * @param repairs values that were taken after mending them
     */
    record Saved(Contact contact, List<Resembling> resembling, List<FieldProblem> repairs) {
        public Saved {
            resembling = List.copyOf(resembling);
            repairs = List.copyOf(repairs);
        }
    }

    /** A contact that may be the same as another, and why. */
    record Resembling(Contact contact, Match match) {}

    /** How a change came about. */
    enum Cause {
        CREATED,
        EDITED,
        DELETED,
        RESTORED,
        MERGED,
        UNMERGED,
        IMPORTED,
        IMPORT_UNDONE,
        BULK
    }

    /**
     * One change of a contact.
     *
     * @param version the contact's version after it
     * @param origin id of the import or merge that made it; empty text for none
     * @param changes empty where the contact as a whole came or went
     */
    record Revision(
            String id,
            long version,
            Instant at,
            String userId,
            String userName,
            Cause cause,
            String origin,
            List<Change> changes) {
        public Revision {
            changes = List.copyOf(changes);
        }
    }

    /** A piece of a longer list; {@code next} goes on behind it and is empty at the end. */
    record Slice<T>(List<T> items, Optional<String> next) {
        public Slice {
            items = List.copyOf(items);
        }
    }

    /**
     * @throws fr.crmdata.contacts.model.ContactRefusal.Unknown when there is none; audited when the id is well formed
     * @throws fr.crmdata.contacts.model.ContactRefusal.Deleted when it was deleted
     */
    Contact get(String id);

    /** Deleted ones, too. */
    Optional<Contact> find(String id);

    /** Those of the ids that are there, deleted ones left out, in the order of the ids. */
    List<Contact> getAll(List<String> ids);

    /** @throws fr.crmdata.contacts.model.ContactRefusal.Invalid naming every value that cannot be taken */
    Saved create(Draft draft, OnDuplicate onDuplicate);

    /** Puts the draft in place of the whole contact. {@code version} is the one that was read. */
    Saved replace(String id, long version, Draft draft);

    /** Takes only these fields from the draft, such as {@code phones} or {@code custom.sector}; the others stay. */
    Saved change(String id, long version, Draft draft, Set<String> fields);

    /** What would be said on saving, without saving: resembling contacts and repairs; problems are refused the same way. */
    List<Resembling> resembling(Draft draft, Optional<String> except);

    /** Can be restored. */
    Contact delete(String id, long version);

    Contact restore(String id);

    /** Who has this number, however it is written. */
    List<Contact> byNumber(String number);

    /** The newest first. */
    Slice<Revision> history(String id, Optional<String> cursor, int limit);

    /** Gives one field the value it had before a revision. */
    Saved restoreValue(String id, long version, String revisionId, String field);

    /**
     * Contacts in the order in which they were last changed, deleted ones included; every change is seen by whoever goes on
     * with {@code next}, which is never empty: at the end it is where new changes will be.
     */
    Slice<Contact> changedSince(Optional<String> cursor, int limit);
}
