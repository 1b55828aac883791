package fr.crmdata.web.dispatch;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.PublicSite;
import fr.crmdata.api.web.PublicVisit;
import fr.crmdata.web.WebRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which public address of an area is answered by what. */
final class PublicRoutes implements PublicSite {

    private final List<Route> routes = new ArrayList<>();

    /** @param takesPosts whether it is a form */
    private record Route(PathPattern path, boolean takesPosts, FormHandler show, Handler submit) {}

    @Override
    public PublicSite get(String path, Handler handler) {
        routes.add(new Route(PathPattern.of(path), false, (visit, form) -> handler.answer(visit), handler));
        return this;
    }

    @Override
    public PublicSite form(String path, FormHandler show, Handler submit) {
        routes.add(new Route(PathPattern.of(path), true, show, submit));
        return this;
    }

    /**
     * @param segments what comes behind the area
     * @param visit made from what stands in the address at the names of the pattern
     * @throws WebRefusal.NoPage when no route fits
     */
    Reply answer(Routes.Method method, List<String> segments, Function<Map<String, String>, PublicVisit> visit) {
        var posts = method == Routes.Method.POST;
        for (var route : routes) {
            var names = route.path().match(segments);
            if (names.isPresent() && (route.takesPosts() || !posts)) {
                return answer(route, posts, visit.apply(names.get()));
            }
        }
        throw new WebRefusal.NoPage();
    }

    private static Reply answer(Route route, boolean posts, PublicVisit visit) {
        if (!posts) {
            return Reply.ok(route.show().show(visit, Form.fresh()));
        }
        try {
            return Reply.ok(route.submit().answer(visit));
        } catch (Refusal refusal) {
            if (!Forms.isMendable(refusal)) {
                throw refusal;
            }
            var again = route.show().show(visit, Forms.refused(visit.form(), refusal, visit.language()));
            return new Reply(refusal.kind().status(), again);
        }
    }
}
