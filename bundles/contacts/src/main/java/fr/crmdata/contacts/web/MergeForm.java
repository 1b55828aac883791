package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.web.Form;
import fr.crmdata.contacts.model.Colleagues;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.CustomValueField;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Fields;
import fr.crmdata.contacts.model.Merge;
import fr.crmdata.contacts.model.StandardField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two contacts side by side, and for each field in which they differ where its value will come from.
 *
 * @param survivor whose id stays
 * @param lines the fields that differ, in the order of a card
 * @param same what both have in common
 */
public record MergeForm(Contact survivor, Contact other, List<Line> lines, List<Fact> same) {

    private static final Set<StandardField> TYPED = EnumSet.of(
            StandardField.NAME,
            StandardField.JOB_TITLE,
            StandardField.SIREN,
            StandardField.SIRET,
            StandardField.VAT,
            StandardField.BIRTHDAY,
            StandardField.REFERENCE,
            StandardField.DESCRIPTION);
    private static final String ANY_NAME = "x";

    public MergeForm {
        lines = List.copyOf(lines);
        same = List.copyOf(same);
    }

    /**
     * A field in which the two differ.
     *
     * @param mine of the contact that survives; empty text when it has none
     * @param choice the word by which the form says it, such as {@code keep}
     * @param canCombine whether both values can be put together
     * @param canType whether another value can be written
     */
    public record Line(
            String key,
            String label,
            String mine,
            String theirs,
            String choice,
            boolean canCombine,
            boolean canType,
            String typed) {

        /** Whether what is written may have several lines. */
        public boolean isLong() {
            return key.equals(StandardField.DESCRIPTION.key());
        }
    }

    static MergeForm of(
            Contact survivor,
            Contact other,
            Map<Field, Merge.Choice> proposed,
            CustomFields customFields,
            Form form,
            Ui ui) {
        var texts = ui.fields();
        var lines = new ArrayList<Line>();
        var same = new ArrayList<Fact>();
        for (var field : Fields.of(customFields, survivor.details(), other.details())) {
            var mine = texts.value(field, field.read(survivor.details()));
            if (!proposed.containsKey(field)) {
                if (!mine.isEmpty()) {
                    same.add(new Fact(texts.label(field), mine));
                }
                continue;
            }
            var typed = form.value("typed." + field.key(), typeable(field) ? mine : "");
            lines.add(new Line(
                    field.key(),
                    texts.label(field),
                    mine,
                    texts.value(field, field.read(other.details())),
                    form.value("choice." + field.key(), word(proposed.get(field))),
                    canCombine(field),
                    typeable(field),
                    typed));
        }
        return new MergeForm(survivor, other, lines, same);
    }

    private static boolean canCombine(Field field) {
        return field.isList() || field == StandardField.DESCRIPTION;
    }

    private static boolean typeable(Field field) {
        if (field instanceof CustomValueField custom) {
            return custom.definition()
                    .filter(known -> known.type() != CustomField.Type.CHOICE && known.type() != CustomField.Type.YES_NO)
                    .isPresent();
        }
        return field instanceof StandardField standard && TYPED.contains(standard);
    }

    private static String word(Merge.Choice choice) {
        if (choice instanceof Merge.Choice.Take) {
            return "take";
        }
        return choice instanceof Merge.Choice.Combine
                ? "combine"
                : choice instanceof Merge.Choice.Typed ? "type" : "keep";
    }

    /**
     * The choices that a form says, for the fields that were proposed.
     *
     * @throws ContactRefusal.Invalid naming the field whose written value does not fit
     */
    static Map<Field, Merge.Choice> choices(
            Map<String, List<String>> form,
            Map<Field, Merge.Choice> proposed,
            ContactDetails survivor,
            CustomFields customFields,
            Ui ui) {
        var choices = new LinkedHashMap<Field, Merge.Choice>();
        for (var field : proposed.keySet()) {
            var word = first(form, "choice." + field.key()).orElseGet(() -> word(proposed.get(field)));
            choices.put(
                    field,
                    switch (word) {
                        case "take" -> new Merge.Choice.Take();
                        case "combine" -> new Merge.Choice.Combine();
                        case "type" ->
                            typed(field, first(form, "typed." + field.key()).orElse(""), survivor, customFields, ui);
                        default -> new Merge.Choice.Keep();
                    });
        }
        return choices;
    }

    private static Optional<String> first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().map(String::strip);
    }

    /** What is written is read the same way as on a card's own form. */
    private static Merge.Choice typed(
            Field field, String text, ContactDetails survivor, CustomFields customFields, Ui ui) {
        if (text.isEmpty() && field != StandardField.NAME) {
            return new Merge.Choice.Typed(Optional.empty());
        }
        var reading = new DraftReader(ui.numbers(), customFields, Colleagues.none(), ui.today())
                .read(draft(field, text, survivor));
        var problems = reading.problems().stream()
                .filter(problem -> problem.field().startsWith(field.key()))
                .toList();
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
        return new Merge.Choice.Typed(reading.details().flatMap(field::read));
    }

    private static Draft draft(Field field, String text, ContactDetails survivor) {
        var isPerson = survivor.kind() == Kind.PERSON;
        var draft = Draft.builder().kind(isPerson ? "person" : "organisation").name(ANY_NAME);
        if (field instanceof CustomValueField custom) {
            return draft.custom(custom.name(), text).build();
        }
        return switch ((StandardField) field) {
            case NAME -> name(draft.name(text), survivor.name(), text).build();
            case JOB_TITLE -> draft.jobTitle(text).build();
            case SIREN -> draft.siren(text).build();
            case SIRET -> draft.siret(text).build();
            case VAT -> draft.vat(text).build();
            case BIRTHDAY -> draft.birthday(text).build();
            case REFERENCE -> draft.reference(text).build();
            case DESCRIPTION -> draft.description(text).build();
            default -> throw new ContactRefusal.Invalid(field.key(), "contacts.value");
        };
    }

    /** A name that only gains accents or capitals keeps its parts: the last name may be two words. */
    private static fr.crmdata.api.contacts.DraftBuilder name(
            fr.crmdata.api.contacts.DraftBuilder draft, Name name, String text) {
        if (name instanceof Name.Person person
                && !person.firstName().isEmpty()
                && text.length() > person.firstName().length()
                && text.regionMatches(
                        true, 0, person.firstName() + " ", 0, person.firstName().length() + 1)) {
            return draft.name("")
                    .honorific(person.honorific())
                    .firstName(text.substring(0, person.firstName().length()))
                    .lastName(text.substring(person.firstName().length() + 1));
        }
        return draft;
    }
}
