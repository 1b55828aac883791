package fr.crmdata.licensing.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.util.List;

/**
 * Why something is done, with its figures; a sentence in both languages.
 *
 * @param code of the sentence
 * @param arguments texts that fill it
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(
                code, java.util.Arrays.stream(arguments).map(Object::toString).toList());
    }

    public String in(Language language) {
        return Texts.of(Reason.class, language).of(code, arguments.toArray());
    }
}
