package fr.crmdata.api.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Session;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request of a browser, by somebody who is signed in. */
public interface Visit {

    /** The signed-in browser this comes from. */
    Session session();

    default Caller caller() {
        return session().caller();
    }

    default Language language() {
        return caller().language();
    }

    default Texts texts(Class<?> owner) {
        return Texts.of(owner, language());
    }

    /** What stands in the address at {@code {name}}. */
    String path(String name);

    /** The address as asked for, without the query. */
    String address();

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

    /** A file of a posted form; empty when none was chosen. */
    Optional<Upload> upload(String name);

    /** Whether the page is there and only a part of it is asked for, by htmx. */
    boolean isPartial();

    /** A file as the browser sends it; read once. */
    record Upload(String name, String mediaType, InputStream content) {}
}
