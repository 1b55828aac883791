package fr.crmdata.platform.page;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers addresses as the shell does: the first route that fits, refused forms drawn again. */
public final class TestSite implements Site {

    private record Route(String method, String[] parts, FormHandler show, Handler submit) {}

    private final List<Route> routes = new ArrayList<>();
    private final String path;
    private final Supplier<? extends RuntimeException> noPage;

    /** @param path where all addresses begin */
    public TestSite(String path) {
        this(path, () -> new IllegalStateException("no such page below " + path));
    }

    /** @param noPage what the area says at an address that it does not have */
    public TestSite(String path, Supplier<? extends RuntimeException> noPage) {
        this.path = path;
        this.noPage = noPage;
    }

    @Override
    public Site get(String path, Handler handler) {
        routes.add(new Route("GET", path.split("/"), (visit, form) -> handler.answer(visit), handler));
        return this;
    }

    @Override
    public Site post(String path, Handler handler) {
        routes.add(new Route("POST", path.split("/"), (visit, form) -> handler.answer(visit), handler));
        return this;
    }

    @Override
    public Site form(String path, FormHandler show, Handler submit) {
        routes.add(new Route("GET", path.split("/"), show, submit));
        routes.add(new Route("FORM", path.split("/"), show, submit));
        return this;
    }

    public Answer get(TestVisit visit) {
        for (var route : routes) {
            if (route.method().equals("GET") && fits(route, visit)) {
                return route.show().show(visit, Form.fresh());
            }
        }
        throw noPage.get();
    }

    public Answer post(TestVisit visit) {
        for (var route : routes) {
            if (!route.method().equals("GET") && fits(route, visit)) {
                return route.method().equals("POST") ? route.submit().answer(visit) : submit(route, visit);
            }
        }
        throw noPage.get();
    }

    private static Answer submit(Route route, TestVisit visit) {
        try {
            return route.submit().answer(visit);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            return route.show().show(visit, new Form(visit.form(), problems(refusal, visit)));
        }
    }

    private static Map<String, List<String>> problems(Refusal refusal, TestVisit visit) {
        var texts = Texts.of(refusal.getClass(), visit.language());
        var problems = new LinkedHashMap<String, List<String>>();
        refusal.fields().forEach(problem -> problems.computeIfAbsent(problem.field(), any -> new ArrayList<>())
                .add(texts.of(problem.code(), problem.arguments().toArray())));
        if (problems.isEmpty()) {
            problems.put("", List.of(refusal.message(visit.language())));
        }
        return problems;
    }

    private boolean fits(Route route, TestVisit visit) {
        var asked = visit.address().substring(path.length()).split("/");
        if (asked.length != route.parts().length) {
            return false;
        }
        var names = new HashMap<String, String>();
        for (var i = 0; i < asked.length; i++) {
            var part = route.parts()[i];
            if (part.startsWith("{")) {
                names.put(part.substring(1, part.length() - 1), asked[i]);
            } else if (!part.equals(asked[i])) {
                return false;
            }
        }
        visit.names = names;
        return true;
    }

    /** What a browser would be sent. */
    public static String html(Answer answer) {
        if (answer instanceof Answer.Page page) {
            return page.main().text();
        }
        if (answer instanceof Answer.Fragment fragment) {
            return fragment.html().text();
        }
        throw new AssertionError("neither page nor part of one: " + answer);
    }
}
