package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.model.Undo;
import fr.crmdata.contacts.store.ContactHistory;
import fr.crmdata.contacts.store.ContactHistory.Entry;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.ImportResults;
import fr.crmdata.contacts.store.ImportResults.Result;
import fr.crmdata.contacts.store.Occasion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes back what an import did to contacts, as their history tells it. */
@Component(service = TakingBack.class)
public final class TakingBack {

    private static final int REVISIONS_LOOKED_AT = 50;

    private final ContactStore store;
    private final ContactHistory history;
    private final Belongings belongings;
    private final ImportResults results;

    @Activate
    public TakingBack(
            @Reference ContactStore store,
            @Reference ContactHistory history,
            @Reference Belongings belongings,
            @Reference ImportResults results) {
        this.store = store;
        this.history = history;
        this.belongings = belongings;
        this.results = results;
    }

    /**
     * Takes back what was done to the next contacts, in the open transaction.
     *
     * @return as it was given when there are no more
     */
    Undone some(String importId, Undone behind, int contacts) {
        var byContact = revisions(importId, behind.lastContact(), contacts * 2);
        if (byContact.isEmpty()) {
            return behind;
        }
        var ids = List.copyOf(byContact.keySet());
        var work = new Work(importId);
        for (var contact : store.findAll(ids)) {
            var imported = sinceLastUndone(byContact.getOrDefault(contact.id(), List.of()));
            if (!imported.isEmpty()) {
                work.look(contact, imported);
            }
        }
        work.write();
        return behind.at(ids.get(ids.size() - 1)).plus(work.deleted.size(), work.reverted.size(), work.kept);
    }

    /**
     * Takes back what rows brought to contacts that were there before: notes, employers, photos. Doing it twice does no harm.
     *
     * @param line of the file to go on behind
     * @return line of the last row that was looked at; empty when there are no more
     */
    Optional<Long> someBelongings(String importId, long line, int rows) {
        var page = results.page(importId, List.of("update", "unchanged"), line, rows);
        var ids = page.stream()
                .map(Result::contactId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            belongings.takeBack(importId, ids);
        }
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).line());
    }

    /** The import's revisions of some contacts, in the order of the contacts' ids; of each contact all of them. */
    private Map<String, List<Revision>> revisions(String importId, String after, int limit) {
        List<Entry> entries;
        var wanted = limit;
        do {
            entries = history.of(importId, after, wanted);
            wanted *= 2;
        } while (entries.size() == wanted / 2 && isOneContact(entries));
        var cut = entries.size() == wanted / 2 ? entries.get(entries.size() - 1).contactId() : "";
        var byContact = new LinkedHashMap<String, List<Revision>>();
        for (var entry : entries) {
            if (!entry.contactId().equals(cut)) {
                byContact
                        .computeIfAbsent(entry.contactId(), any -> new ArrayList<>())
                        .add(entry.revision());
            }
        }
        return byContact;
    }

    private static boolean isOneContact(List<Entry> entries) {
        return entries.get(0).contactId().equals(entries.get(entries.size() - 1).contactId());
    }

    /** An import that was undone and run again is undone from there. */
    private static List<Revision> sinceLastUndone(List<Revision> revisions) {
        var undone = revisions.stream()
                .filter(revision -> revision.cause() == Cause.IMPORT_UNDONE)
                .mapToLong(Revision::version)
                .max()
                .orElse(0);
        return revisions.stream()
                .filter(revision -> revision.cause() == Cause.IMPORTED && revision.version() > undone)
                .sorted(Comparator.comparingLong(Revision::version).reversed())
                .toList();
    }

    /** What is to be written about some contacts. */
    private final class Work {

        private final Occasion occasion;
        private final List<Contact> deleted = new ArrayList<>();
        private final List<ContactStore.Update> reverted = new ArrayList<>();
        private long kept;

        Work(String importId) {
            this.occasion = Occasion.of(Cause.IMPORT_UNDONE, importId);
        }

        /** @param imported the import's revisions, the latest first */
        void look(Contact contact, List<Revision> imported) {
            if (contact.isDeleted()) {
                return;
            }
            var made = imported.get(imported.size() - 1).version() == 1;
            if (!made) {
                revert(contact, imported);
            } else if (hasTakenIn(contact, imported.get(0).version())) {
                kept++;
            } else {
                deleted.add(contact);
            }
        }

        /** Deleting it would take with it what a merge brought from another contact. */
        private boolean hasTakenIn(Contact contact, long importedVersion) {
            if (contact.version() == importedVersion) {
                return false;
            }
            for (var revision : history.page(contact.id(), Long.MAX_VALUE, REVISIONS_LOOKED_AT)) {
                if (revision.cause() == Cause.UNMERGED) {
                    return false;
                }
                if (revision.cause() == Cause.MERGED) {
                    return true;
                }
            }
            return false;
        }

        private void revert(Contact contact, List<Revision> imported) {
            ContactDetails details = contact.details();
            var keeps = false;
            for (var revision : imported) {
                var undone = Undo.revert(revision.changes(), details);
                details = undone.details();
                keeps |= !undone.kept().isEmpty();
            }
            if (isTakenByNow(details, contact)) {
                details =
                        details.edit().reference(contact.details().reference()).done();
                keeps = true;
            }
            kept += keeps ? 1 : 0;
            if (!details.equals(contact.details())) {
                reverted.add(new ContactStore.Update(contact, details));
            }
        }

        /** Whether the reference that it had has been given to somebody else since. */
        private boolean isTakenByNow(ContactDetails details, Contact contact) {
            return !details.reference().equals(contact.details().reference())
                    && details.reference()
                            .flatMap(store::byReference)
                            .filter(other -> !other.id().equals(contact.id()))
                            .isPresent();
        }

        void write() {
            store.delete(deleted, Optional.empty(), occasion);
            store.update(reverted, occasion);
        }
    }
}
