package fr.crmdata.api.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into a form and what is wrong with it; empty when it is shown for the first time. What was typed into a
 * field whose name ends in {@code password} is not kept.
 *
 * @param values as typed, by field name
 * @param problems sentences by field name; the empty name is for what concerns the whole
 */
public record Form(Map<String, List<String>> values, Map<String, List<String>> problems) {

    public Form {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    public static Form fresh() {
        return new Form(Map.of(), Map.of());
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** What was typed, or {@code otherwise} when the form is fresh. */
    public String value(String field, String otherwise) {
        var typed = values.get(field);
        return typed == null || typed.isEmpty() ? otherwise : typed.get(0);
    }

    /** The first sentence about a field. */
    public Optional<String> problem(String field) {
        return problems(field).stream().findFirst();
    }

    public List<String> problems(String field) {
        return problems.getOrDefault(field, List.of());
    }
}
