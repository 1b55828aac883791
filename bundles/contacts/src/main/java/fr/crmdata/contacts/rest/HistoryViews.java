package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.ContactParts.orNull;

import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.model.Change;
import fr.crmdata.contacts.model.Drafts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Makes answers of changes. */
@Component(service = HistoryViews.class)
public final class HistoryViews {

    /**
     * One change of a contact.
     *
     * @param version the contact's version after it
     * @param origin id of the import or merge that made it
     * @param changes empty where the contact as a whole came or went
     */
    @Schema(name = "ContactRevision")
    public record RevisionView(
            String id,
            long version,
            Instant at,
            String userId,
            String userName,
            @Schema(
                            allowableValues = {
                                "created",
                                "edited",
                                "deleted",
                                "restored",
                                "merged",
                                "unmerged",
                                "imported",
                                "import-undone",
                                "bulk"
                            })
                    String cause,
            @Schema(description = "Id of the import or merge that made it") @Nullable String origin,
            List<ChangeView> changes) {}

    /** What became of one field: before and after as they stand in the contact's JSON. */
    @Schema(name = "ContactFieldChange")
    public record ChangeView(String field, @Nullable Object before, @Nullable Object after) {

        static ChangeView of(Change change) {
            return new ChangeView(
                    change.field().key(),
                    change.before().orElse(null),
                    change.after().orElse(null));
        }
    }

    @Schema(name = "ContactHistory")
    public record HistoryList(
            List<RevisionView> items,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {}

    HistoryList list(Slice<Revision> slice) {
        return new HistoryList(
                slice.items().stream().map(this::of).toList(), slice.next().orElse(null));
    }

    RevisionView of(Revision revision) {
        return new RevisionView(
                revision.id(),
                revision.version(),
                revision.at(),
                revision.userId(),
                revision.userName(),
                Drafts.key(revision.cause()),
                orNull(revision.origin()),
                revision.changes().stream().map(ChangeView::of).toList());
    }
}
