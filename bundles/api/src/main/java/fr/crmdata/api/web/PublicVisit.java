package fr.crmdata.api.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request of a browser, whoever sits before it. */
public interface PublicVisit {

    /** The one chosen on the page, with {@code lang} in address or form, else the browser's. */
    Language language();

    default Texts texts(Class<?> owner) {
        return Texts.of(owner, language());
    }

    /** Where the request comes from. */
    String networkAddress();

    /** What stands in the address at {@code {name}}. */
    String path(String name);

    /** Parameters behind the question mark. */
    Map<String, List<String>> query();

    default Optional<String> query(String name) {
        return query().getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** Fields of a posted form; empty for a GET. */
    Map<String, List<String>> form();

    /** The first value of a field, without spaces around it; empty text when the field is not there. */
    default String form(String name) {
        return form().getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
