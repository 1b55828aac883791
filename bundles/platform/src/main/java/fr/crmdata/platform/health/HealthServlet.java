package fr.crmdata.platform.health;

import fr.crmdata.api.HealthCheck;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.http.ServiceContext;
import fr.crmdata.platform.start.FirstStart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: everything it needs answers, too. Says no more than
 * which check fails, for it asks nobody who they are.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=health",
            "osgi.http.whiteboard.servlet.pattern=/health/*",
            ServiceContext.SELECT
        })
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    /** These two are needed: without them "ready" would be said too early. */
    @Activate
    public HealthServlet(@Reference FirstStart firstStart, @Reference StartHealth start) {
        checks.add(firstStart);
        checks.add(start);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(HealthCheck check) {
        checks.add(check);
    }

    void removeCheck(HealthCheck check) {
        checks.remove(check);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
            case "/live" -> answer(response, 200, Map.of("status", "up"));
            case "/ready" -> ready(response);
            default -> response.sendError(404);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        var verdicts = new TreeMap<String, String>();
        checks.forEach(check -> verdicts.put(check.name(), troubleOf(check) ? "down" : "up"));
        var down = verdicts.containsValue("down");
        answer(response, down ? 503 : 200, Map.of("status", down ? "down" : "up", "checks", verdicts));
    }

    private static boolean troubleOf(HealthCheck check) {
        try {
            return check.trouble().isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static void answer(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.write(body));
    }
}
