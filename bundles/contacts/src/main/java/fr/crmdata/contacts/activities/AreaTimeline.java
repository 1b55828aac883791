package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Timeline;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.FreeTexts;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.EntryStore;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where other areas add to timelines. They have checked whether their caller may do what is told of here; a contact that was
 * deleted meanwhile gets its entry all the same, and one that was merged leads to the contact that survived.
 */
@Component(service = Timeline.class)
public final class AreaTimeline implements Timeline {

    /** Merged into one that was merged into another, and so on. */
    private static final int MOST_MERGES = 20;

    private final Desk desk;
    private final Transactions transactions;
    private final ContactStore contacts;
    private final EntryStore entries;

    @Activate
    public AreaTimeline(
            @Reference Desk desk,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ContactStore contacts,
            @Reference EntryStore entries) {
        this.desk = desk;
        this.transactions = transactions;
        this.contacts = contacts;
        this.entries = entries;
    }

    @Override
    public void add(String contactId, Entry entry) {
        var fitting = FreeTexts.fitting(entry);
        var own = !transactions.isOpen();
        try {
            transactions.inOne(() -> {
                var contact = survivor(contactId);
                if (!entries.has(fitting.area(), fitting.key())) {
                    entries.insert(
                            contact.id(), fitting, fitting.at().truncatedTo(ChronoUnit.MICROS), desk.callerName());
                }
            });
        } catch (RuntimeException e) {
            // Somebody else has just added the same. Inside a caller's transaction that is the caller's to try again.
            if (!own || !DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
        }
    }

    private Contact survivor(String contactId) {
        var contact = find(contactId);
        for (var merges = 0; merges < MOST_MERGES && contact.mergedInto().isPresent(); merges++) {
            contact = find(contact.mergedInto().get());
        }
        return contact;
    }

    private Contact find(String id) {
        return contacts.find(id).orElseThrow(() -> new ContactRefusal.Unknown(id));
    }
}
