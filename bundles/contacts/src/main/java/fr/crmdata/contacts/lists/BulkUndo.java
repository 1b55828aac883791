package fr.crmdata.contacts.lists;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Undo;
import fr.crmdata.contacts.store.ContactHistory;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.FieldStore;
import fr.crmdata.contacts.store.Occasion;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what a bulk change did back, in the open transaction; what was changed again since stays. */
@Component(service = BulkUndo.class)
public final class BulkUndo {

    private final ContactStore contacts;
    private final ContactHistory history;
    private final FieldStore fields;
    private final BulkStep step;

    @Activate
    public BulkUndo(
            @Reference ContactStore contacts,
            @Reference ContactHistory history,
            @Reference FieldStore fields,
            @Reference BulkStep step) {
        this.contacts = contacts;
        this.history = history;
        this.fields = fields;
        this.step = step;
    }

    /**
     * Takes a piece back.
     *
     * @param undone id of the job that changed them
     * @param jobId id of the job that takes it back
     * @return empty when there are no more
     */
    Optional<Tally> piece(String undone, String jobId, Tally from, int limit) {
        var entries = history.of(undone, from.last(), limit);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var reverted = 0L;
        for (var entry : entries) {
            reverted += revert(entry.contactId(), entry.revision(), jobId) ? 1 : 0;
        }
        return Optional.of(from.plus(entries.get(entries.size() - 1).contactId(), reverted, entries.size()));
    }

    private boolean revert(String contactId, Revision revision, String jobId) {
        var now = contacts.find(contactId).orElseThrow(() -> new ContactRefusal.Unknown(contactId));
        var isLast = now.version() == revision.version();
        var after =
                switch (revision.cause()) {
                    case DELETED ->
                        isLast ? step.restore(List.of(now), Occasion.of(Cause.RESTORED, jobId)) : List.of(now);
                    case RESTORED ->
                        isLast
                                ? contacts.delete(List.of(now), Optional.empty(), Occasion.of(Cause.DELETED, jobId))
                                : List.of(now);
                    default -> List.of(now.isDeleted() ? now : reverted(now, revision, jobId));
                };
        return !after.isEmpty() && after.get(0).version() != now.version();
    }

    private Contact reverted(Contact now, Revision revision, String jobId) {
        var details = Undo.revert(
                        history.asOf(now, revision.version() - 1),
                        history.asOf(now, revision.version()),
                        now.details(),
                        fields.all())
                .details();
        return contacts.update(now, details, Occasion.of(Cause.BULK, jobId));
    }
}
