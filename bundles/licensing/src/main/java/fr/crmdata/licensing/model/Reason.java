package fr.crmdata.licensing.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Why something is done, with its figures; a sentence in both languages.
 *
 * @param code of the sentence
 * @param arguments texts that fill it
 */
public record Reason(String code, List<String> arguments) {

    /** Begins a last argument that is no part of the sentence. */
    private static final String SINCE = "since=";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(
                code, java.util.Arrays.stream(arguments).map(Object::toString).toList());
    }

    /** The same for what should have been done on an earlier day, on which nobody knew yet. */
    public Reason dueSince(LocalDate day) {
        var more = new ArrayList<>(arguments);
        more.add(SINCE + day);
        return new Reason(code, more);
    }

    public String in(Language language) {
        return in(Texts.of(Reason.class, language)::of, argument -> argument);
    }

    /**
     * @param texts that fill the sentence of a code
     * @param shown how an argument is written for people
     */
    public String in(BiFunction<String, Object[], String> texts, UnaryOperator<String> shown) {
        var last = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
        var isLate = last.startsWith(SINCE);
        var figures = isLate ? arguments.subList(0, arguments.size() - 1) : arguments;
        var sentence = texts.apply(code, figures.stream().map(shown).toArray());
        return isLate
                ? sentence + " "
                        + texts.apply(
                                "licensing.why.due-since", new Object[] {shown.apply(last.substring(SINCE.length()))})
                : sentence;
    }
}
