package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Form;
import java.util.List;

/**
 * A form that takes the place of a value on the card.
 *
 * @param id of the form in the page
 * @param was what an entry of a list held when the form was drawn, so that it is found again; empty text for a new one
 * @param version of the contact when the form was drawn; after a conflict, the one that saving would replace
 * @param conflicts what others did to the same field meanwhile
 * @param remove where an entry of a list is taken away; empty text when it cannot be
 * @param cell whether it stands in a list instead of on a card
 */
public record EditForm(
        String id,
        String contactId,
        String action,
        String label,
        String was,
        long version,
        List<FieldInput> inputs,
        Form form,
        List<Conflict> conflicts,
        String remove,
        boolean cell) {

    /** What somebody else did meanwhile. */
    public record Conflict(String who, String when, String before, String after) {}

    public EditForm {
        inputs = List.copyOf(inputs);
        conflicts = List.copyOf(conflicts);
    }

    public String value(FieldInput input) {
        return form.value(input.name(), input.value());
    }

    public String problem(FieldInput input) {
        return form.problem(input.path()).orElse("");
    }

    /** Sentences that belong to no input; what a conflict says is said by {@link #conflicts}. */
    public List<String> loose() {
        var paths = inputs.stream().map(FieldInput::path).toList();
        return form.problems().entrySet().stream()
                .filter(entry -> !paths.contains(entry.getKey()))
                .filter(entry -> !entry.getKey().isEmpty() || conflicts.isEmpty())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Whether one line is enough, as for a number. */
    public boolean isShort() {
        return inputs.size() == 1 && inputs.get(0).kind() != FieldInput.Kind.AREA;
    }
}
