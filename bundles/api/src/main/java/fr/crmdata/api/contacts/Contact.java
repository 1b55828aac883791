package fr.crmdata.api.contacts;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a client's address book.
 *
 * @param id never changes, not even when contacts are merged
 * @param version grows with every change; two people who edit at once are told by it
 * @param mergedInto id of the contact this one was merged into; it is then deleted
 */
public record Contact(
        String id,
        long version,
        ContactDetails details,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        Optional<Instant> deletedAt,
        Optional<String> mergedInto) {

    public boolean isDeleted() {
        return deletedAt.isPresent();
    }
}
