package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field that a client's administrator added to the cards.
 *
 * @param key names it in programs: lower-case letters, digits and hyphens, at most 40; never changes
 * @param labelFr what people read
 * @param labelEn the same in English; the French one when empty
 * @param scope whose cards have it
 * @param choices what can be chosen; empty unless the type is {@link Type#CHOICE}
 * @param required whether a contact cannot be saved without it
 * @param position small first
 * @param archived whether it is no longer shown; its values are kept
 */
public record CustomField(
        String key,
        String labelFr,
        String labelEn,
        Type type,
        Scope scope,
        List<Choice> choices,
        boolean required,
        int position,
        boolean archived) {

    private static final Pattern UNWANTED = Pattern.compile("[^a-z0-9 ]");
    private static final int LONGEST_KEY = 40;
    private static final int MOST_CHOICES = 200;

    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /**
     * Something that can be chosen.
     *
     * @param key as in {@link CustomField#key()}
     */
    public record Choice(String key, String labelFr, String labelEn) {

        public String label(Language language) {
            return language == Language.EN && !labelEn.isEmpty() ? labelEn : labelFr;
        }
    }

    /** @throws ContactRefusal.Invalid saying what is wrong with the definition */
    public CustomField {
        labelFr = Clean.line(labelFr);
        labelEn = Clean.line(labelEn);
        choices = List.copyOf(choices);
        var problems = problems(key, labelFr, labelEn, type, choices);
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
    }

    public String label(Language language) {
        return language == Language.EN && !labelEn.isEmpty() ? labelEn : labelFr;
    }

    Optional<Choice> choice(String choiceKey) {
        return choices.stream().filter(choice -> choice.key().equals(choiceKey)).findFirst();
    }

    private static List<FieldProblem> problems(
            String key, String labelFr, String labelEn, Type type, List<Choice> choices) {
        var problems = new ArrayList<FieldProblem>();
        if (!isKey(key)) {
            problems.add(FieldProblem.of("key", "contacts.custom.key", Findings.shown(key), LONGEST_KEY));
        }
        checkLabel(problems, "labelFr", labelFr, true);
        checkLabel(problems, "labelEn", labelEn, false);
        if (type == Type.CHOICE) {
            checkChoices(problems, choices);
        } else if (!choices.isEmpty()) {
            problems.add(FieldProblem.of("choices", "contacts.custom.choices-without-choice"));
        }
        return problems;
    }

    private static void checkLabel(List<FieldProblem> problems, String path, String label, boolean needed) {
        if (needed && label.isEmpty()) {
            problems.add(FieldProblem.of(path, "contacts.text.missing"));
        }
        if (label.length() > Limits.NAME) {
            problems.add(FieldProblem.of(
                    path, "contacts.text.too-long", Findings.shown(label), Limits.NAME, label.length()));
        }
    }

    private static void checkChoices(List<FieldProblem> problems, List<Choice> choices) {
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
            problems.add(FieldProblem.of("choices", "contacts.custom.choices", MOST_CHOICES));
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var path = "choices[" + i + "]";
            if (!isKey(choice.key())) {
                problems.add(FieldProblem.of(
                        path + ".key", "contacts.custom.key", Findings.shown(choice.key()), LONGEST_KEY));
            }
            if (!seen.add(choice.key())) {
                problems.add(FieldProblem.of(path + ".key", "contacts.custom.same-key", choice.key()));
            }
            checkLabel(problems, path + ".labelFr", choice.labelFr(), true);
            checkLabel(problems, path + ".labelEn", choice.labelEn(), false);
        }
    }

    /** A key made of what people call something: {@code Date d’échéance} gives {@code date-d-echeance}. */
    public static String keyFor(String label) {
        var words = UNWANTED.matcher(Words.normalise(label)).replaceAll("").strip();
        var key = String.join("-", Words.split((Character.isLetter((words + " ").charAt(0)) ? "" : "champ ") + words));
        var cut = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static boolean isKey(String text) {
        if (text.isEmpty() || text.length() > LONGEST_KEY || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            return false;
        }
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
