package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.model.RowPlan.Resemblance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Decides what becomes of the rows of an import; knows neither files nor databases. */
public final class RowPlanner {

    private static final int MOST_SHOWN = 5;

    private final DuplicateRules rules;
    private final ImportOptions options;
    private final CustomFields customFields;
    private final FieldTexts fieldTexts;
    private final Language language;

    /** @param language in which values that cannot be taken are noted in descriptions */
    public RowPlanner(
            DuplicateRules rules,
            ImportOptions options,
            CustomFields customFields,
            FieldTexts fieldTexts,
            Language language) {
        this.rules = rules;
        this.options = options;
        this.customFields = customFields;
        this.fieldTexts = fieldTexts;
        this.language = language;
    }

    /** @param candidates those that share one of the row's {@link MatchKeys} */
    public RowPlan plan(Reading reading, List<Candidate> candidates) {
        return plan(
                reading, (details, problems) -> plan(details, problems, resemblances(details, candidates), candidates));
    }

    /** What becomes of a row that a person wants as a new contact, whomever it resembles. */
    public RowPlan planNew(Reading reading, List<Candidate> candidates) {
        return plan(
                reading,
                (details, problems) -> create(details, problems, resemblances(details, candidates), candidates));
    }

    /** What becomes of a row that a person holds for a certain contact. */
    public RowPlan planFor(Candidate chosen, Reading reading, List<Candidate> candidates) {
        var match = reading.details().flatMap(details -> Matcher.match(rules, details, chosen.details()));
        return plan(
                reading, (details, problems) -> update(new Resemblance(chosen, match), details, problems, candidates));
    }

    private RowPlan plan(Reading reading, BiFunction<ContactDetails, List<FieldProblem>, RowPlan> plan) {
        var problems = reading.problems();
        var refused = reading.details().isEmpty()
                || (!problems.isEmpty() && options.onBadValue() == ImportOptions.OnBadValue.REFUSE);
        if (refused) {
            return new RowPlan.Refused(problems);
        }
        var details = noted(reading.details().get(), problems);
        try {
            Merge.check(details);
            return plan.apply(details, problems);
        } catch (ContactRefusal.Invalid tooMuch) {
            return new RowPlan.Refused(tooMuch.fields());
        }
    }

    private List<Resemblance> resemblances(ContactDetails details, List<Candidate> candidates) {
        var found = new ArrayList<Resemblance>();
        for (var candidate : candidates) {
            Matcher.match(rules, details, candidate.details())
                    .ifPresent(match -> found.add(new Resemblance(candidate, Optional.of(match))));
        }
        found.sort(Comparator.comparingInt(Resemblance::score).reversed().thenComparing(one -> one.candidate()
                .id()));
        return found;
    }

    private RowPlan plan(
            ContactDetails details, List<FieldProblem> left, List<Resemblance> found, List<Candidate> candidates) {
        var sure = found.stream().filter(one -> one.is(Strength.SURE)).toList();
        if (!sure.isEmpty() && options.onMatch() != ImportOptions.OnMatch.CREATE) {
            var byReference = sure.stream().filter(RowPlanner::isByReference).findFirst();
            return byReference.isPresent() || sure.size() == 1
                    ? update(byReference.orElse(sure.get(0)), details, left, candidates)
                    : new RowPlan.Duplicate(shown(sure), details);
        }
        var likely = found.stream().filter(one -> !one.is(Strength.POSSIBLE)).toList();
        var setAside = options.onLikely() == ImportOptions.OnLikely.SET_ASIDE
                && options.onMatch() != ImportOptions.OnMatch.CREATE;
        if (!likely.isEmpty() && setAside) {
            return new RowPlan.Duplicate(shown(likely), details);
        }
        return create(details, left, found, candidates);
    }

    private static RowPlan create(
            ContactDetails details, List<FieldProblem> left, List<Resemblance> found, List<Candidate> candidates) {
        return referenceTaken(details, Optional.empty(), candidates)
                .<RowPlan>map(problem -> new RowPlan.Refused(List.of(problem)))
                .orElseGet(() -> new RowPlan.Create(details, shown(found), left));
    }

    private static List<Resemblance> shown(List<Resemblance> found) {
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_SHOWN)));
    }

    private static boolean isByReference(Resemblance one) {
        return one.match()
                .filter(match -> match.rule().parts().contains(MatchPart.SAME_REFERENCE))
                .isPresent();
    }

    private RowPlan update(Resemblance of, ContactDetails row, List<FieldProblem> left, List<Candidate> candidates) {
        var existing = of.candidate().details();
        var updated =
                switch (options.onMatch()) {
                    case COMPLETE -> Completion.complete(existing, row, customFields);
                    case REPLACE -> Completion.replace(existing, row, customFields);
                    case SKIP, CREATE -> existing;
                };
        Merge.check(updated);
        var taken = referenceTaken(updated, Optional.of(of.candidate()), candidates);
        if (taken.isPresent()) {
            return new RowPlan.Refused(List.of(taken.get()));
        }
        var changes = Changes.between(existing, updated, customFields);
        return changes.isEmpty() ? new RowPlan.Unchanged(of) : new RowPlan.Update(of, updated, changes, left);
    }

    /** A reference belongs to one contact: a second one cannot be given it. */
    private static Optional<FieldProblem> referenceTaken(
            ContactDetails details, Optional<Candidate> self, List<Candidate> candidates) {
        return details.reference().flatMap(reference -> candidates.stream()
                .filter(candidate -> !self.equals(Optional.of(candidate)))
                .filter(candidate -> candidate
                        .details()
                        .reference()
                        .filter(reference::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .map(candidate -> FieldProblem.of(
                        "reference",
                        "contacts.reference.taken",
                        reference,
                        candidate.details().name().display())));
    }

    /** The contact with the values that cannot be taken written into its description, if that is wanted. */
    private ContactDetails noted(ContactDetails details, List<FieldProblem> problems) {
        if (problems.isEmpty() || options.onBadValue() != ImportOptions.OnBadValue.NOTE) {
            return details;
        }
        var lines = new ArrayList<String>();
        details.description().ifPresent(lines::add);
        for (var problem : problems) {
            if (!problem.arguments().isEmpty() && problem.arguments().get(0) instanceof String typed) {
                lines.add(fieldTexts.labelOf(problem.field(), customFields) + " : " + typed);
            } else {
                lines.addAll(RowStory.sentences(List.of(problem), language, fieldTexts, customFields));
            }
        }
        return details.edit().description(Optional.of(String.join("\n", lines))).done();
    }
}
