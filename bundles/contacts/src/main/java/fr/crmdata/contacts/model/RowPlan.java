package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails;
import java.util.List;
import java.util.Optional;

/** What an import does, or would do, with a row. */
public sealed interface RowPlan {

    /** Why, as data. */
    RowStory story();

    /** How it is counted: {@code create}, {@code update}, {@code unchanged}, {@code duplicate}, {@code refused}. */
    String outcome();

    /** Sentences that say why, for the list of a dry run and the file of results. */
    default List<String> reasons(Language language, FieldTexts fields, CustomFields customFields) {
        return story().sentences(language, fields, customFields);
    }

    /**
     * A contact that it may share something with.
     *
     * @param match why; empty when a person chose it
     */
    record Resemblance(Candidate candidate, Optional<Match> match) {

        int score() {
            return match.map(Match::score).orElse(0);
        }

        boolean is(Strength strength) {
            return match.filter(known -> known.strength() == strength).isPresent();
        }

        RowStory.Other other() {
            var isRow = candidate.line().isPresent();
            return new RowStory.Other(
                    isRow ? "" : candidate.id(),
                    candidate.line().orElse(0),
                    candidate.details().name().display(),
                    match.map(Match::reasons).orElse(List.of()));
        }
    }

    /**
     * A new contact.
     *
     * @param possible others that it resembles, not enough to keep it out
     * @param left problems with values that the contact goes without
     */
    record Create(ContactDetails details, List<Resemblance> possible, List<FieldProblem> left) implements RowPlan {

        @Override
        public RowStory story() {
            return new RowStory(others(possible), List.of(), left);
        }

        @Override
        public String outcome() {
            return "create";
        }
    }

    /** A contact that is there gets new values. */
    record Update(Resemblance of, ContactDetails details, List<Change> changes, List<FieldProblem> left)
            implements RowPlan {

        @Override
        public RowStory story() {
            var changed = changes.stream().map(change -> change.field().key()).toList();
            return new RowStory(others(List.of(of)), changed, left);
        }

        @Override
        public String outcome() {
            return "update";
        }
    }

    /** The contact is there and stays as it is. */
    record Unchanged(Resemblance of) implements RowPlan {

        @Override
        public RowStory story() {
            return new RowStory(others(List.of(of)), List.of(), List.of());
        }

        @Override
        public String outcome() {
            return "unchanged";
        }
    }

    /** Not imported, for it is likely there already, or could be two of those that are. */
    record Duplicate(List<Resemblance> of, ContactDetails details) implements RowPlan {

        @Override
        public RowStory story() {
            return new RowStory(others(of), List.of(), List.of());
        }

        @Override
        public String outcome() {
            return "duplicate";
        }
    }

    /** Not imported, for it breaks rules. */
    record Refused(List<FieldProblem> problems) implements RowPlan {

        @Override
        public RowStory story() {
            return new RowStory(List.of(), List.of(), problems);
        }

        @Override
        public String outcome() {
            return "refused";
        }
    }

    private static List<RowStory.Other> others(List<Resemblance> resemblances) {
        return resemblances.stream().map(Resemblance::other).toList();
    }
}
