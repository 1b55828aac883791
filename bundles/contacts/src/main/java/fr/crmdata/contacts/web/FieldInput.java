package fr.crmdata.contacts.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One input of a form that edits a contact in place.
 *
 * @param path how problems name it, such as {@code phones[1].number}
 * @param value what stands in it at first
 * @param choices by key, with their names; empty unless it is a {@link Kind#CHOICE}
 */
public record FieldInput(String name, String path, String label, Kind kind, String value, Map<String, String> choices) {

    /** How it is filled in. */
    public enum Kind {
        TEXT,
        /** Several lines. */
        AREA,
        DATE,
        NUMBER,
        CHOICE,
        /** Words with commas between, with suggestions. */
        TAGS,
        EMAIL,
        PHONE
    }

    public FieldInput {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    static FieldInput text(String name, String path, String label, String value) {
        return new FieldInput(name, path, label, Kind.TEXT, value, Map.of());
    }

    static FieldInput of(Kind kind, String name, String path, String label, String value) {
        return new FieldInput(name, path, label, kind, value, Map.of());
    }

    static FieldInput choice(String name, String path, String label, String value, Map<String, String> choices) {
        return new FieldInput(name, path, label, Kind.CHOICE, value, choices);
    }
}
