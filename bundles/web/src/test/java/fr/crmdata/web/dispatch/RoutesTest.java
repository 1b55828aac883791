package fr.crmdata.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Html;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Which address is answered by what. */
public final class RoutesTest {

    private static final Answer ANSWER = new Answer.Fragment(Html.none());

    private final Routes routes = new Routes();

    public RoutesTest() {
        routes.get("", visit -> ANSWER)
                .form("/new", (visit, form) -> ANSWER, visit -> ANSWER)
                .get("/{id}", visit -> ANSWER)
                .post("/{id}/notes/{note}", visit -> ANSWER);
    }

    private Map<String, String> names(Routes.Method method, String... segments) {
        return routes.find(method, List.of(segments)).orElseThrow().names();
    }

    @Test
    public void the_first_that_fits_answers() {
        assertThat(names(Routes.Method.GET, "new")).isEmpty();
        assertThat(names(Routes.Method.GET, "42")).isEqualTo(Map.of("id", "42"));
    }

    @Test
    public void names_are_taken_from_the_address() {
        assertThat(names(Routes.Method.POST, "42", "notes", "7")).isEqualTo(Map.of("id", "42", "note", "7"));
    }

    @Test
    public void a_form_answers_both_ways() {
        assertThat(routes.find(Routes.Method.POST, List.of("new"))).isPresent();
        assertThat(routes.find(Routes.Method.GET, List.of("new"))).isPresent();
    }

    @Test
    public void what_fits_nothing_is_not_found() {
        assertThat(routes.find(Routes.Method.POST, List.of("42"))).isEmpty();
        assertThat(routes.find(Routes.Method.GET, List.of("42", "more"))).isEmpty();
        assertThat(routes.find(Routes.Method.GET, List.of("42", "notes", "7"))).isEmpty();
    }

    @Test
    public void a_path_without_slash_is_a_mistake_of_the_area() {
        assertThatThrownBy(() -> routes.get("notes", visit -> ANSWER)).isInstanceOf(IllegalArgumentException.class);
    }
}
