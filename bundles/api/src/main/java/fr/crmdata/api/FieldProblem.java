package fr.crmdata.api;

import java.util.List;

/**
 * What is wrong with one field of what was sent.
 *
 * @param field path of the field, such as {@code phones[1].number}
 * @param code key of the sentence in the texts of the refusal that carries this
 * @param arguments fill the placeholders of the sentence
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }

    /** The same problem, its field seen from one level further out: {@code number} becomes {@code phones[1].number}. */
    public FieldProblem under(String outer) {
        return new FieldProblem(outer + (field.startsWith("[") ? "" : ".") + field, code, arguments);
    }
}
