package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.model.Candidate;
import fr.crmdata.contacts.store.TrialStore;
import fr.crmdata.contacts.store.TrialStore.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The address book as it would be if the dry run were the import. */
final class TrialBook implements Book {

    private static final String ROW = "row:";

    private final Book real;
    private final TrialStore trial;
    private final String importId;

    /** @param real what is read and never written */
    TrialBook(Book real, TrialStore trial, String importId) {
        this.real = real;
        this.trial = trial;
        this.importId = importId;
    }

    @Override
    public List<List<Candidate>> candidates(List<Prepared> rows) {
        var there = real.candidates(rows);
        var imagined = trial.find(importId, rows.stream().map(Prepared::keys).toList());
        var ids = new HashSet<String>();
        there.forEach(list -> list.forEach(candidate -> ids.add(candidate.id())));
        var changed = trial.documents(importId, ids);
        var candidates = new ArrayList<List<Candidate>>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            var all = new LinkedHashMap<String, Candidate>();
            there.get(i).forEach(candidate -> all.put(candidate.id(), changed.getOrDefault(candidate.id(), candidate)));
            imagined.get(i).forEach(candidate -> all.put(candidate.id(), candidate));
            candidates.add(List.copyOf(all.values()));
        }
        return candidates;
    }

    @Override
    public Optional<Candidate> find(String contactId) {
        return Optional.ofNullable(trial.documents(importId, List.of(contactId)).get(contactId))
                .or(() -> real.find(contactId));
    }

    @Override
    public Candidate created(long line, ContactDetails details) {
        return Candidate.row(line, details);
    }

    @Override
    public void write(Batch batch) {
        List<Written> written = Stream.concat(batch.created().stream(), batch.updated().stream())
                .toList();
        trial.put(importId, written);
    }

    @Override
    public String contactId(String subject) {
        return subject.startsWith(ROW) ? "" : subject;
    }
}
