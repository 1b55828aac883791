package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.imports.Batch.Planned;
import fr.crmdata.contacts.model.Candidate;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.model.Reading;
import fr.crmdata.contacts.model.RowPlan;
import fr.crmdata.contacts.model.RowPlanner;
import fr.crmdata.contacts.store.TrialStore.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the rows of one batch: the address book is asked once, and each row sees what those before it do. */
final class BatchPlanner {

    private static final int MOST_PER_KEY = 50;

    private final RowPlanner planner;
    private final DuplicateRules rules;
    private final Book book;
    private final Map<String, Candidate> now = new HashMap<>();
    private final Map<String, Set<String>> underKey = new HashMap<>();
    private final Map<String, Set<String>> created = new LinkedHashMap<>();
    private final Map<String, Set<String>> updated = new LinkedHashMap<>();

    BatchPlanner(RowPlanner planner, DuplicateRules rules, Book book) {
        this.planner = planner;
        this.rules = rules;
        this.book = book;
    }

    /** @param decisions of people, by line */
    Batch plan(List<Prepared> rows, Map<Long, String> decisions) {
        var there = book.candidates(rows);
        var planned = new ArrayList<Planned>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var candidates = candidates(row, there.get(i));
            var plan = row.reading().map(reading -> plan(reading, candidates, decisions.getOrDefault(row.line(), "")));
            planned.add(
                    new Planned(row, plan, plan.map(found -> note(row, found)).orElse("")));
        }
        return new Batch(planned, written(created), written(updated));
    }

    private List<Written> written(Map<String, Set<String>> keysOf) {
        var written = new ArrayList<Written>();
        keysOf.forEach((id, keys) ->
                Optional.ofNullable(now.get(id)).ifPresent(candidate -> written.add(new Written(candidate, keys))));
        return written;
    }

    /** Those of the book as earlier rows of the batch have changed them, and those that earlier rows make. */
    private List<Candidate> candidates(Prepared row, List<Candidate> there) {
        var all = new LinkedHashMap<String, Candidate>();
        there.forEach(candidate -> all.put(candidate.id(), now.getOrDefault(candidate.id(), candidate)));
        for (var key : row.keys()) {
            for (var id : underKey.getOrDefault(key, Set.of())) {
                Optional.ofNullable(now.get(id)).ifPresent(candidate -> all.putIfAbsent(id, candidate));
            }
        }
        return List.copyOf(all.values());
    }

    private RowPlan plan(Reading reading, List<Candidate> candidates, String decision) {
        if (decision.equals(Decision.CREATE)) {
            return planner.planNew(reading, candidates);
        }
        var chosen = Decision.contactOf(decision).flatMap(id -> chosen(id, candidates));
        if (chosen.isPresent()) {
            return planner.planFor(chosen.get(), reading, candidates);
        }
        var plan = planner.plan(reading, candidates);
        return decision.equals(Decision.SKIP) ? skipped(plan) : plan;
    }

    private Optional<Candidate> chosen(String id, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .or(() -> Optional.ofNullable(now.get(id)))
                .or(() -> book.find(id));
    }

    private static RowPlan skipped(RowPlan plan) {
        if (plan instanceof RowPlan.Create create) {
            return new RowPlan.Duplicate(create.possible(), create.details());
        }
        if (plan instanceof RowPlan.Update update) {
            return new RowPlan.Duplicate(List.of(update.of()), update.details());
        }
        return plan;
    }

    /** @return whom the row is about; empty text for nobody */
    private String note(Prepared row, RowPlan plan) {
        if (plan instanceof RowPlan.Create create) {
            var candidate = book.created(row.line(), create.details());
            put(candidate, row.keys(), created);
            return candidate.id();
        }
        if (plan instanceof RowPlan.Update update) {
            var of = update.of().candidate();
            var after = new Candidate(of.id(), update.details(), of.line());
            put(after, keys(update.details()), created.containsKey(of.id()) ? created : updated);
            return of.id();
        }
        return plan instanceof RowPlan.Unchanged unchanged
                ? unchanged.of().candidate().id()
                : "";
    }

    private Set<String> keys(ContactDetails details) {
        var keys = new HashSet<>(MatchKeys.of(details, rules));
        details.reference().map(MatchKeys::ofReference).ifPresent(keys::add);
        return keys;
    }

    private void put(Candidate candidate, Set<String> keys, Map<String, Set<String>> into) {
        now.put(candidate.id(), candidate);
        into.put(candidate.id(), keys);
        for (var key : keys) {
            var ids = underKey.computeIfAbsent(key, any -> new LinkedHashSet<>());
            if (ids.size() < MOST_PER_KEY) {
                ids.add(candidate.id());
            }
        }
    }
}
