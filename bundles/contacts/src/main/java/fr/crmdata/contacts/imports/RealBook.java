package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.data.Ids;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.book.Belongings.Brought;
import fr.crmdata.contacts.imports.Batch.Planned;
import fr.crmdata.contacts.model.Candidate;
import fr.crmdata.contacts.model.ImportOptions.OnMatch;
import fr.crmdata.contacts.model.RowPlan;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The address book that an import writes to. */
final class RealBook implements Book {

    private final ContactStore store;
    private final Belongings belongings;
    private final String importId;
    private final OnMatch onMatch;
    private final boolean findsReferences;
    private final Map<String, Contact> known = new HashMap<>();

    /** @param findsReferences whether contacts are found by their references as candidates, see {@link #candidates} */
    RealBook(ContactStore store, Belongings belongings, String importId, OnMatch onMatch, boolean findsReferences) {
        this.store = store;
        this.belongings = belongings;
        this.importId = importId;
        this.onMatch = onMatch;
        this.findsReferences = findsReferences;
    }

    @Override
    public List<List<Candidate>> candidates(List<Prepared> rows) {
        var found = store.candidatesUnder(rows.stream().map(Prepared::keys).toList());
        var candidates = new ArrayList<List<Candidate>>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            var contacts = new LinkedHashMap<String, Contact>();
            found.get(i).forEach(contact -> contacts.put(contact.id(), contact));
            if (!findsReferences) {
                reference(rows.get(i))
                        .flatMap(store::byReference)
                        .ifPresent(contact -> contacts.put(contact.id(), contact));
            }
            known.putAll(contacts);
            candidates.add(contacts.values().stream()
                    .map(contact -> Candidate.contact(contact.id(), contact.details()))
                    .toList());
        }
        return candidates;
    }

    private static Optional<String> reference(Prepared row) {
        return row.reading().flatMap(reading -> reading.details()).flatMap(ContactDetails::reference);
    }

    @Override
    public Optional<Candidate> find(String contactId) {
        var contact = store.find(contactId).filter(found -> !found.isDeleted());
        contact.ifPresent(found -> known.put(contactId, found));
        return contact.map(found -> Candidate.contact(contactId, found.details()));
    }

    @Override
    public Candidate created(long line, ContactDetails details) {
        return Candidate.contact(Ids.next(), details);
    }

    @Override
    public void write(Batch batch) {
        var occasion = Occasion.of(Cause.IMPORTED, importId);
        if (!batch.created().isEmpty()) {
            var byId = new LinkedHashMap<String, ContactDetails>();
            batch.created()
                    .forEach(one ->
                            byId.put(one.candidate().id(), one.candidate().details()));
            store.insert(byId, occasion);
        }
        if (!batch.updated().isEmpty()) {
            store.update(
                    batch.updated().stream()
                            .map(one -> new ContactStore.Update(
                                    Objects.requireNonNull(
                                            known.get(one.candidate().id())),
                                    one.candidate().details()))
                            .toList(),
                    occasion);
        }
        var brought = brought(batch);
        if (!brought.isEmpty()) {
            belongings.add(importId, brought);
        }
    }

    private List<Brought> brought(Batch batch) {
        return batch.rows().stream()
                .filter(row -> !row.subject().isEmpty())
                .filter(row ->
                        row.plan().filter(RowPlan.Create.class::isInstance).isPresent() || onMatch != OnMatch.SKIP)
                .flatMap(row -> brought(row).stream())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Optional<Brought> brought(Planned planned) {
        return planned.row()
                .reading()
                .map(reading -> new Brought(
                        planned.subject(),
                        reading.employments(),
                        reading.notes(),
                        reading.photo(),
                        onMatch == OnMatch.REPLACE));
    }

    @Override
    public String contactId(String subject) {
        return subject;
    }
}
