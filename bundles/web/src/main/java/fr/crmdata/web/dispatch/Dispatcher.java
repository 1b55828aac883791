package fr.crmdata.web.dispatch;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.Sessions;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.web.Cookies;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.frame.Frame;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes every request for a page, finds out who asks, and lets the area answer in that person's name. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=pages",
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.servlet.multipart.enabled:Boolean=true",
            "osgi.http.whiteboard.servlet.multipart.fileSizeThreshold:Integer=65536",
            "osgi.http.whiteboard.servlet.multipart.maxFileSize:Long=" + Posted.MOST_FILE_BYTES,
            "osgi.http.whiteboard.servlet.multipart.maxRequestSize:Long=" + Posted.MOST_FILE_BYTES,
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=crmdata)"
        })
public final class Dispatcher extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient Access access;
    private final transient Areas areas;
    private final transient PublicAreas publicAreas;
    private final transient Cookies cookies;
    private final transient Door door;
    private final transient Sender sender;
    private final transient Errors errors = new Errors();

    @Activate
    public Dispatcher(
            @Reference Sessions sessions,
            @Reference Access access,
            @Reference Areas areas,
            @Reference PublicAreas publicAreas,
            @Reference Cookies cookies,
            @Reference Door door,
            @Reference Frame frame) {
        this.sessions = sessions;
        this.access = access;
        this.areas = areas;
        this.publicAreas = publicAreas;
        this.cookies = cookies;
        this.door = door;
        this.sender = new Sender(frame, cookies);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            serve(request, response);
        } catch (Sender.ConnectionLost lost) {
            throw lost.getCause();
        } catch (RuntimeException failure) {
            var language = Visitor.languageOf(request);
            var reply = explained(failure, request, language);
            if (response.isCommitted()) {
                throw new IOException("cut off, for the browser to see that a part is missing");
            }
            sender.prepareBare(reply, language, request, response).write();
        }
    }

    private Reply explained(RuntimeException failure, HttpServletRequest request, Language language) {
        var partial = Htmx.isPartial(request);
        return failure instanceof Refusal refusal
                ? errors.refused(refusal, language, partial)
                : errors.broken(failure, request.getMethod() + " " + request.getRequestURI(), language, partial);
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var method = method(request);
        if (method.isEmpty()) {
            var language = Visitor.languageOf(request);
            sender.prepareBare(errors.wrongMethod(language), language, request, response)
                    .send();
            return;
        }
        if (method.get() == Routes.Method.POST) {
            SameOrigin.require(request);
        }
        var address = Address.of(request);
        var secret = cookies.session(request);
        var session = secret.flatMap(sessions::find);
        var openToAll = publicAreas.area(address.area());
        if (door.areas().contains(address.area())) {
            serveDoor(new Visitor(method.get(), address, secret, session, request, response));
        } else if (openToAll.isPresent()) {
            serveAnybody(openToAll.get(), new Visitor(method.get(), address, secret, session, request, response));
        } else if (session.isEmpty()) {
            sender.prepare(toSignIn(request), request, response).send();
        } else if (session.get().mustChangePassword()) {
            sender.prepare(Reply.ok(new Answer.Redirect("/signin/password")), request, response)
                    .send();
        } else {
            var known = session.get();
            access.as(known.caller(), () -> visit(method.get(), address, known, request, response));
        }
    }

    private static Optional<Routes.Method> method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> Optional.of(Routes.Method.GET);
            case "POST" -> Optional.of(Routes.Method.POST);
            default -> Optional.empty();
        };
    }

    private void serveDoor(Visitor visitor) throws IOException {
        var posted = visitor.method() == Routes.Method.POST ? Posted.read(visitor.request()) : Posted.NOTHING;
        var language = visitor.language(posted.fields());
        sender.prepareBare(door.answer(visitor, posted.fields()), language, visitor.request(), visitor.response())
                .send();
    }

    /** Nobody is the caller here, whoever may be signed in. */
    private void serveAnybody(PublicAreas.Area area, Visitor visitor) throws IOException {
        try (var posted = visitor.posts() ? Posted.read(visitor.request()) : Posted.NOTHING) {
            var language = visitor.language(posted.fields());
            Reply reply;
            try {
                reply = area.routes()
                        .answer(
                                visitor.method(),
                                visitor.address().rest(),
                                names -> new StrangerVisit(visitor, names, posted.fields()));
            } catch (RuntimeException failure) {
                reply = explained(failure, visitor.request(), language);
            }
            sender.prepareBare(reply, language, Optional.of(area.assets()), visitor.request(), visitor.response())
                    .send();
        }
    }

    /** Strangers sign in first; then they get what they came for. */
    private static Reply toSignIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var wanted = Htmx.isPartial(request)
                ? Htmx.pageOf(request).orElse("/")
                : request.getMethod().equals("POST")
                        ? "/"
                        : request.getRequestURI() + (query == null ? "" : "?" + query);
        var to = Answer.Redirect.isLocal(wanted) && !wanted.equals("/")
                ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : "";
        return Reply.ok(new Answer.Redirect("/signin" + to));
    }

    private void visit(
            Routes.Method method,
            Address address,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        var area = areas.area(address.area());
        var assets = area.map(Areas.Area::assets);
        var posted = Posted.NOTHING;
        try {
            Sender.Ready ready;
            try {
                posted = posted(method, request);
                var reply = answer(method, address, area, session, request, posted);
                ready = sender.prepare(reply, session, assets, request, response);
            } catch (Sender.ConnectionLost lost) {
                throw lost;
            } catch (RuntimeException failure) {
                var reply = explained(failure, request, session.preferences().language());
                ready = sender.prepare(reply, session, assets, request, response);
            }
            ready.send();
        } finally {
            posted.close();
        }
    }

    private static Posted posted(Routes.Method method, HttpServletRequest request) {
        try {
            return method == Routes.Method.POST ? Posted.read(request) : Posted.NOTHING;
        } catch (IOException e) {
            throw new Sender.ConnectionLost(e);
        }
    }

    private Reply answer(
            Routes.Method method,
            Address address,
            Optional<Areas.Area> area,
            Session session,
            HttpServletRequest request,
            Posted posted) {
        if (area.isEmpty()) {
            throw areas.wasSeen(address.area()) ? new WebRefusal.Away() : new WebRefusal.NoPage();
        }
        var found = area.get().routes().find(method, address.rest());
        if (found.isEmpty()) {
            throw new WebRefusal.NoPage();
        }
        var visit = new PageVisit(request, address, session, found.get().names(), posted);
        return found.get().route() instanceof Routes.FormRoute form
                ? formReply(form, method, visit)
                : Reply.ok(((Routes.Plain) found.get().route()).handler().answer(visit));
    }

    private static Reply formReply(Routes.FormRoute form, Routes.Method method, PageVisit visit) {
        if (method == Routes.Method.GET) {
            return Reply.ok(form.show().show(visit, Form.fresh()));
        }
        try {
            return Reply.ok(form.submit().answer(visit));
        } catch (Refusal refusal) {
            if (!Forms.isMendable(refusal)) {
                throw refusal;
            }
            var again = form.show().show(visit, Forms.refused(visit.form(), refusal, visit.language()));
            return new Reply(refusal.kind().status(), again);
        }
    }
}
