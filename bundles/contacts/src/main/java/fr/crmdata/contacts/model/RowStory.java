package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a row of an import is treated as it is, kept as data: whoever reads it later reads it in their own language.
 *
 * @param others whom it resembles, the likeliest first
 * @param changed keys of the fields that it changes
 * @param problems what is wrong with its values; without a field when it is wrong with the row itself
 */
public record RowStory(List<Other> others, List<String> changed, List<FieldProblem> problems) {

    private static final int MOST = 20;
    private static final RowStory NONE = new RowStory(List.of(), List.of(), List.of());

    public RowStory {
        others = List.copyOf(others);
        changed = List.copyOf(changed);
        problems = problems.size() <= MOST ? List.copyOf(problems) : List.copyOf(problems.subList(0, MOST));
    }

    /**
     * A contact or earlier row that a row resembles.
     *
     * @param id of the contact; empty text for an earlier row
     * @param line of the earlier row; 0 for a contact
     * @param reasons what they have in common; empty when a person said so
     */
    public record Other(String id, long line, String name, List<Match.Reason> reasons) {

        public Other {
            reasons = List.copyOf(reasons);
        }

        private String sentence(Language language) {
            var texts = Texts.of(RowStory.class, language);
            var who = line > 0
                    ? texts.of("contacts.row.of-line", String.valueOf(line), name)
                    : texts.of("contacts.row.of-contact", name);
            return who + " "
                    + (reasons.isEmpty() ? texts.of("contacts.row.chosen") : Match.sentence(reasons, language));
        }
    }

    /** There is nothing to say about it. */
    public static RowStory none() {
        return NONE;
    }

    /** @param code of the sentence that says why the row cannot be read */
    public static RowStory unreadable(String code) {
        return new RowStory(List.of(), List.of(), List.of(FieldProblem.of("", code)));
    }

    /** Sentences for people. */
    public List<String> sentences(Language language, FieldTexts fields, CustomFields customFields) {
        var sentences = new ArrayList<String>();
        others.forEach(other -> sentences.add(other.sentence(language)));
        if (!changed.isEmpty()) {
            var names = changed.stream()
                    .map(key ->
                            Fields.find(key, customFields).map(fields::label).orElse(key))
                    .toList();
            sentences.add(Texts.of(RowStory.class, language).of("contacts.row.changes", String.join(", ", names)));
        }
        sentences.addAll(sentences(problems, language, fields, customFields));
        return sentences;
    }

    /** Problems as people read them, each behind the name of its field. */
    public static List<String> sentences(
            List<FieldProblem> problems, Language language, FieldTexts fields, CustomFields customFields) {
        var texts = Texts.of(RowStory.class, language);
        return problems.stream()
                .map(problem -> {
                    var why = texts.of(problem.code(), problem.arguments().toArray());
                    return problem.field().isEmpty()
                            ? why
                            : texts.of("contacts.row.problem", fields.labelOf(problem.field(), customFields), why);
                })
                .toList();
    }

    /** As JSON has it. */
    public Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        if (!others.isEmpty()) {
            plain.put("others", others.stream().map(RowStory::plain).toList());
        }
        if (!changed.isEmpty()) {
            plain.put("changed", changed);
        }
        if (!problems.isEmpty()) {
            plain.put("problems", problems.stream().map(RowStory::plain).toList());
        }
        return plain;
    }

    private static Map<String, Object> plain(Other other) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("id", other.id());
        plain.put("line", other.line());
        plain.put("name", other.name());
        plain.put(
                "reasons",
                other.reasons().stream()
                        .map(reason -> List.of(Drafts.key(reason.part()), reason.value()))
                        .toList());
        return plain;
    }

    private static Map<String, Object> plain(FieldProblem problem) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("field", problem.field());
        plain.put("code", problem.code());
        plain.put("arguments", problem.arguments().stream().map(RowStory::plain).toList());
        return plain;
    }

    private static Object plain(Object argument) {
        return argument instanceof Number number ? new BigDecimal(number.toString()) : argument.toString();
    }

    /** What {@link #toPlain} gave; what cannot be understood is left out. */
    public static RowStory fromPlain(Map<?, ?> plain) {
        if (plain.isEmpty()) {
            return NONE;
        }
        var others = new ArrayList<Other>();
        for (var map : maps(plain, "others")) {
            others.add(new Other(
                    Plain.text(map, "id"), Plain.number(map, "line", 0), Plain.text(map, "name"), reasons(map)));
        }
        var problems = new ArrayList<FieldProblem>();
        for (var map : maps(plain, "problems")) {
            var arguments = map.get("arguments") instanceof List<?> list ? List.<Object>copyOf(list) : List.of();
            problems.add(new FieldProblem(Plain.text(map, "field"), Plain.text(map, "code"), arguments));
        }
        return new RowStory(others, Plain.texts(plain, "changed"), problems);
    }

    private static List<Map<?, ?>> maps(Map<?, ?> plain, String key) {
        return plain.get(key) instanceof List<?> list ? Plain.maps(list) : List.of();
    }

    private static List<Match.Reason> reasons(Map<?, ?> other) {
        var reasons = new ArrayList<Match.Reason>();
        if (other.get("reasons") instanceof List<?> list) {
            for (var entry : list) {
                if (entry instanceof List<?> pair && pair.size() == 2) {
                    Plain.constantIfAny(MatchPart.class, pair.get(0))
                            .ifPresent(part -> reasons.add(new Match.Reason(part, String.valueOf(pair.get(1)))));
                }
            }
        }
        return reasons;
    }
}
