package fr.crmdata.web.live;

import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.Sessions;
import fr.crmdata.web.Cookies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where browsers listen: server-sent events. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=events",
            "osgi.http.whiteboard.servlet.pattern=/events",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=crmdata)"
        })
public final class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PER_SESSION = 20;
    private static final byte[] GREETING = "retry: 3000\n:\n\n".getBytes(StandardCharsets.UTF_8);

    private final transient LiveHub hub;
    private final transient Sessions sessions;
    private final transient Cookies cookies;

    @Activate
    public LiveServlet(@Reference LiveHub hub, @Reference Sessions sessions, @Reference Cookies cookies) {
        this.hub = hub;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var secret = cookies.session(request).orElse("");
        var session = sessions.peek(secret).filter(known -> !known.mustChangePassword());
        // Whatever is not 200 keeps the browser from trying again and again.
        if (session.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (hub.listening(session.get().key()) >= MOST_PER_SESSION) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            open(session.get(), secret, request, response);
        }
    }

    private void open(Session session, String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var connection = request.startAsync();
        connection.setTimeout(0);
        var page = new OpenPage(session, secret, connection, hub);
        hub.join(page);
        page.offer(GREETING);
        page.offer(LiveHub.message("connected", Map.of()));
        page.listen();
    }
}
