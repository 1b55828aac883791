package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.ContactDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one contact of two, field by field as somebody chose. The first survives under its id. */
public final class Merge {

    private Merge() {}

    /** Where a field of the result comes from. */
    public sealed interface Choice {

        /** The value of the contact that survives. */
        record Keep() implements Choice {}

        /** The value of the other. */
        record Take() implements Choice {}

        /** Both: lists one behind the other, repetitions left out. */
        record Combine() implements Choice {}

        /**
         * Neither.
         *
         * @param value plain, see {@link Field}
         */
        record Typed(Optional<Object> value) implements Choice {}
    }

    /**
     * What a merge did, enough to take it back: {@link Undo#revert} from {@code before} and {@code after}, and the other
     * contact as it was.
     */
    public record Merged(ContactDetails before, ContactDetails after, ContactDetails other) {}

    /**
     * The fields in which the two differ, with what is best for each: empty fields are filled, lists put together, otherwise
     * the survivor's value stays.
     */
    public static Map<Field, Choice> propose(ContactDetails survivor, ContactDetails other, CustomFields customFields) {
        var choices = new LinkedHashMap<Field, Choice>();
        for (var change : Changes.between(survivor, other, customFields)) {
            choices.put(change.field(), proposal(change));
        }
        return choices;
    }

    private static Choice proposal(Change change) {
        if (change.before().isEmpty()) {
            return new Choice.Take();
        }
        return change.after().isPresent() && change.field().isList() ? new Choice.Combine() : new Choice.Keep();
    }

    /**
     * The two as one.
     *
     * @param choices fields that are not in it stay as the survivor has them
     * @throws ContactRefusal.Invalid when a field cannot be combined, a typed value does not fit, or it gets too much
     */
    public static Merged of(ContactDetails survivor, ContactDetails other, Map<Field, Choice> choices) {
        var result = survivor;
        for (var choice : choices.entrySet()) {
            result = apply(choice.getKey(), choice.getValue(), result, other);
        }
        check(result);
        return new Merged(survivor, result, other);
    }

    private static ContactDetails apply(Field field, Choice choice, ContactDetails into, ContactDetails other) {
        if (choice instanceof Choice.Take) {
            return field.write(into, field.read(other));
        }
        if (choice instanceof Choice.Typed typed) {
            return field.write(into, typed.value());
        }
        if (choice instanceof Choice.Combine) {
            if (!Combining.canCombine(field) || !(field instanceof StandardField standard)) {
                throw new ContactRefusal.Invalid(field.key(), "contacts.merge.cannot-combine");
            }
            return Combining.combine(standard, into, other);
        }
        return into;
    }

    /** @throws ContactRefusal.Invalid when a list or the whole holds more than a card may */
    static void check(ContactDetails details) {
        var problems = new ArrayList<FieldProblem>();
        check(problems, "phones", details.phones(), Limits.PHONES);
        check(problems, "emails", details.emails(), Limits.EMAILS);
        check(problems, "addresses", details.addresses(), Limits.ADDRESSES);
        check(problems, "webSites", details.webSites(), Limits.WEB_SITES);
        check(problems, "tags", List.copyOf(details.tags()), Limits.TAGS);
        details.description()
                .filter(text -> text.length() > Limits.DESCRIPTION)
                .ifPresent(text -> problems.add(FieldProblem.of(
                        "description",
                        "contacts.text.too-long",
                        Findings.shown(text),
                        Limits.DESCRIPTION,
                        text.length())));
        var weight = Weight.of(details);
        if (weight > Weight.MOST) {
            problems.add(FieldProblem.of("description", "contacts.too-much", weight, Weight.MOST));
        }
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
    }

    private static void check(List<FieldProblem> problems, String path, List<?> list, int limit) {
        if (list.size() > limit) {
            problems.add(FieldProblem.of(path, "contacts.list.too-long", list.size(), limit));
        }
    }
}
