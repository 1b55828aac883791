package fr.crmdata.web.dispatch;

import fr.crmdata.api.web.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which address of an area is answered by what. */
public final class Routes implements Site {

    private final List<Route> routes = new ArrayList<>();

    /** What answers at an address. */
    sealed interface Route {
        PathPattern path();

        boolean takes(Method method);
    }

    /** What a request wants. */
    public enum Method {
        GET,
        POST
    }

    record Plain(PathPattern path, Method method, Handler handler) implements Route {
        @Override
        public boolean takes(Method other) {
            return method == other;
        }
    }

    record FormRoute(PathPattern path, FormHandler show, Handler submit) implements Route {
        @Override
        public boolean takes(Method other) {
            return true;
        }
    }

    /** @param names what stands in the address at the names of the pattern */
    record Match(Route route, Map<String, String> names) {}

    @Override
    public Site get(String path, Handler handler) {
        routes.add(new Plain(PathPattern.of(path), Method.GET, handler));
        return this;
    }

    @Override
    public Site post(String path, Handler handler) {
        routes.add(new Plain(PathPattern.of(path), Method.POST, handler));
        return this;
    }

    @Override
    public Site form(String path, FormHandler show, Handler submit) {
        routes.add(new FormRoute(PathPattern.of(path), show, submit));
        return this;
    }

    /** The first route that fits. */
    Optional<Match> find(Method method, List<String> segments) {
        return routes.stream()
                .filter(route -> route.takes(method))
                .flatMap(route -> route.path().match(segments).map(names -> new Match(route, names)).stream())
                .findFirst();
    }
}
