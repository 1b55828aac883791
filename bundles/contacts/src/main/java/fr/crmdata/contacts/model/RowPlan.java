package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.ContactDetails;
import java.util.ArrayList;
import java.util.List;

/** What an import does, or would do, with a row. */
public sealed interface RowPlan {

    /** Sentences that say why, for the list of a dry run and the file of results. */
    List<String> reasons(Language language, FieldTexts fields, CustomFields customFields);

    /** How it is counted: {@code create}, {@code update}, {@code unchanged}, {@code duplicate}, {@code refused}. */
    String outcome();

    /**
     * A contact that it may share something with.
     *
     * @param match why
     */
    record Resemblance(Candidate candidate, Match match) {

        String sentence(Language language) {
            var texts = Texts.of(RowPlan.class, language);
            var name = candidate.details().name().display();
            var who = candidate.line().isPresent()
                    ? texts.of(
                            "contacts.row.of-line",
                            String.valueOf(candidate.line().getAsLong()),
                            name)
                    : texts.of("contacts.row.of-contact", name);
            return who + " " + match.sentence(language);
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
        public List<String> reasons(Language language, FieldTexts fields, CustomFields customFields) {
            var reasons = new ArrayList<String>();
            possible.forEach(other -> reasons.add(other.sentence(language)));
            reasons.addAll(sentences(left, language, fields, customFields));
            return reasons;
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
        public List<String> reasons(Language language, FieldTexts fields, CustomFields customFields) {
            var reasons = new ArrayList<String>();
            reasons.add(of.sentence(language));
            var names = String.join(
                    ", ",
                    changes.stream().map(change -> fields.label(change.field())).toList());
            reasons.add(Texts.of(RowPlan.class, language).of("contacts.row.changes", names));
            reasons.addAll(sentences(left, language, fields, customFields));
            return reasons;
        }

        @Override
        public String outcome() {
            return "update";
        }
    }

    /** The contact is there and stays as it is. */
    record Unchanged(Resemblance of) implements RowPlan {

        @Override
        public List<String> reasons(Language language, FieldTexts fields, CustomFields customFields) {
            return List.of(of.sentence(language));
        }

        @Override
        public String outcome() {
            return "unchanged";
        }
    }

    /** Not imported, for it is likely there already, or could be two of those that are. */
    record Duplicate(List<Resemblance> of, ContactDetails details) implements RowPlan {

        @Override
        public List<String> reasons(Language language, FieldTexts fields, CustomFields customFields) {
            return of.stream().map(other -> other.sentence(language)).toList();
        }

        @Override
        public String outcome() {
            return "duplicate";
        }
    }

    /** Not imported, for it breaks rules. */
    record Refused(List<FieldProblem> problems) implements RowPlan {

        @Override
        public List<String> reasons(Language language, FieldTexts fields, CustomFields customFields) {
            return sentences(problems, language, fields, customFields);
        }

        @Override
        public String outcome() {
            return "refused";
        }
    }

    /** Problems as people read them, each behind the name of its field. */
    static List<String> sentences(
            List<FieldProblem> problems, Language language, FieldTexts fields, CustomFields customFields) {
        var texts = Texts.of(RowPlan.class, language);
        return problems.stream()
                .map(problem -> texts.of(
                        "contacts.row.problem",
                        fields.labelOf(problem.field(), customFields),
                        texts.of(problem.code(), problem.arguments().toArray())))
                .toList();
    }
}
