package fr.crmdata.contacts.lists;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.ContactLists.BulkChange;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.Occasion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a change to some contacts in the open transaction; those it does not concern keep their version. */
@Component(service = BulkStep.class)
public final class BulkStep {

    private static final int MOST_TAGS = 40;

    private final ContactStore contacts;

    @Activate
    public BulkStep(@Reference ContactStore contacts) {
        this.contacts = contacts;
    }

    /** @return how many were changed */
    long make(BulkChange change, Collection<String> ids, String jobId) {
        var before = contacts.findAll(new TreeSet<>(ids)).stream()
                .collect(Collectors.toMap(Contact::id, contact -> contact, (one, same) -> one, LinkedHashMap::new));
        return make(change, List.copyOf(before.values()), jobId).stream()
                .filter(after -> !after.equals(before.get(after.id())))
                .count();
    }

    /** Those that went into another by a merge stay there, and so does who would come back with a reference that is taken. */
    List<Contact> restore(List<Contact> found, Occasion occasion) {
        var references = new HashSet<String>();
        return contacts.restore(
                found.stream()
                        .filter(contact ->
                                contact.isDeleted() && contact.mergedInto().isEmpty())
                        .filter(contact -> contact.details()
                                .reference()
                                .filter(taken -> !references.add(MatchKeys.ofReference(taken))
                                        || contacts.byReference(taken).isPresent())
                                .isEmpty())
                        .toList(),
                occasion);
    }

    private List<Contact> make(BulkChange change, List<Contact> found, String jobId) {
        if (change instanceof BulkChange.Delete) {
            return contacts.delete(found, Optional.empty(), Occasion.of(Cause.DELETED, jobId));
        }
        if (change instanceof BulkChange.Restore) {
            return restore(found, Occasion.of(Cause.RESTORED, jobId));
        }
        var updates = new ArrayList<ContactStore.Update>();
        for (var contact : found) {
            if (!contact.isDeleted()) {
                updates.add(new ContactStore.Update(contact, changed(contact.details(), change)));
            }
        }
        return contacts.update(updates, Occasion.of(Cause.BULK, jobId));
    }

    private static ContactDetails changed(ContactDetails details, BulkChange change) {
        if (change instanceof BulkChange.SetOwner owner) {
            return details.edit().owner(owner.owner()).done();
        }
        if (change instanceof BulkChange.SetTeam team) {
            return details.edit().team(team.team()).done();
        }
        if (change instanceof BulkChange.SetStatus status) {
            return details.edit().status(status.status()).done();
        }
        if (change instanceof BulkChange.AddTag tag) {
            return details.tags().contains(tag.tag()) || details.tags().size() >= MOST_TAGS
                    ? details
                    : details.edit().tags(with(details, tag.tag())).done();
        }
        if (change instanceof BulkChange.RemoveTag tag) {
            return details.tags().contains(tag.tag())
                    ? details.edit().tags(without(details, tag.tag())).done()
                    : details;
        }
        return details;
    }

    private static Set<String> with(ContactDetails details, String tag) {
        var tags = new TreeSet<>(details.tags());
        tags.add(tag);
        return tags;
    }

    private static Set<String> without(ContactDetails details, String tag) {
        var tags = new TreeSet<>(details.tags());
        tags.remove(tag);
        return tags;
    }
}
