package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Form;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The definition of a custom field as a form holds it.
 *
 * @param title what it is called now
 * @param choices with some empty lines at the end
 * @param used how many contacts have a value in it
 */
public record FieldForm(
        boolean isNew,
        String title,
        String key,
        String labelFr,
        String labelEn,
        String type,
        String scope,
        boolean required,
        List<Line> choices,
        boolean archived,
        long used) {

    private static final int EMPTY_LINES = 2;

    public FieldForm {
        choices = List.copyOf(choices);
    }

    /** One choice; {@code key} is empty until it was saved once. */
    public record Line(int position, String key, String labelFr, String labelEn) {

        /** How problems name it. */
        public String path() {
            return "choices[" + position + "]";
        }
    }

    static FieldForm fresh(Form form) {
        return new FieldForm(
                true,
                "",
                form.value("key", ""),
                form.value("labelFr", ""),
                form.value("labelEn", ""),
                form.value("type", Drafts.key(CustomField.Type.TEXT)),
                form.value("scope", Drafts.key(Scope.BOTH)),
                form.value("required", "").equals("yes"),
                lines(form, List.of()),
                false,
                0);
    }

    static FieldForm of(CustomField field, long used, Form form, Ui ui) {
        return new FieldForm(
                false,
                field.label(ui.language()),
                field.key(),
                form.value("labelFr", field.labelFr()),
                form.value("labelEn", field.labelEn()),
                Drafts.key(field.type()),
                form.value("scope", Drafts.key(field.scope())),
                form.isRefused() ? form.value("required", "").equals("yes") : field.required(),
                lines(form, field.choices()),
                field.archived(),
                used);
    }

    private static List<Line> lines(Form form, List<CustomField.Choice> known) {
        var choices = form.isRefused() ? choices(form.values(), Set.of()) : known;
        var lines = new ArrayList<Line>();
        for (var choice : choices) {
            lines.add(new Line(lines.size(), choice.key(), choice.labelFr(), choice.labelEn()));
        }
        for (var i = 0; i < EMPTY_LINES; i++) {
            lines.add(new Line(lines.size(), "", "", ""));
        }
        return lines;
    }

    /**
     * The field that a form defines.
     *
     * @param known the field as it is; empty for a new one
     * @param position where a new one goes
     * @throws ContactRefusal.Invalid saying what is wrong with it
     */
    static CustomField read(Map<String, List<String>> form, Optional<CustomField> known, int position) {
        var labelFr = first(form, "labelFr");
        var type = known.map(CustomField::type)
                .orElseGet(() -> constant(CustomField.Type.values(), first(form, "type"), CustomField.Type.TEXT));
        var typed = first(form, "key");
        return new CustomField(
                known.map(CustomField::key).orElse(typed.isEmpty() ? CustomField.keyFor(labelFr) : typed),
                labelFr,
                first(form, "labelEn"),
                type,
                constant(Scope.values(), first(form, "scope"), Scope.BOTH),
                type == CustomField.Type.CHOICE ? choices(form, keys(form)) : List.of(),
                first(form, "required").equals("yes"),
                known.map(CustomField::position).orElse(position),
                known.map(CustomField::archived).orElse(false));
    }

    private static <E extends Enum<E>> E constant(E[] constants, String key, E otherwise) {
        return Arrays.stream(constants)
                .filter(constant -> Drafts.key(constant).equals(key))
                .findFirst()
                .orElse(otherwise);
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Keys that are taken already. */
    private static Set<String> keys(Map<String, List<String>> form) {
        var keys = new HashSet<>(form.getOrDefault("choiceKey", List.of()));
        keys.remove("");
        return keys;
    }

    /** Lines without any text are none; new ones get a key of their own, made of what they are called. */
    private static List<CustomField.Choice> choices(Map<String, List<String>> form, Set<String> taken) {
        var keys = form.getOrDefault("choiceKey", List.of());
        var french = form.getOrDefault("choiceFr", List.of());
        var english = form.getOrDefault("choiceEn", List.of());
        var names = new HashSet<>(taken);
        var choices = new ArrayList<CustomField.Choice>();
        for (var i = 0; i < french.size(); i++) {
            var labelFr = french.get(i).strip();
            var labelEn = i < english.size() ? english.get(i).strip() : "";
            var key = i < keys.size() ? keys.get(i).strip() : "";
            if (!labelFr.isEmpty() || !labelEn.isEmpty()) {
                choices.add(new CustomField.Choice(key.isEmpty() ? unused(labelFr, names) : key, labelFr, labelEn));
            }
        }
        return choices;
    }

    private static String unused(String label, Set<String> names) {
        var key = CustomField.keyFor(label);
        var candidate = key;
        for (var i = 2; !names.add(candidate); i++) {
            candidate = (key.length() > 36 ? key.substring(0, 36) : key) + "-" + i;
        }
        return candidate;
    }
}
