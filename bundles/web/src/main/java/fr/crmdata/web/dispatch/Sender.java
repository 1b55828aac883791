package fr.crmdata.web.dispatch;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.web.Answer;
import fr.crmdata.web.Cookies;
import fr.crmdata.web.assets.AssetSet;
import fr.crmdata.web.frame.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Turns replies into HTTP. Pages are written in full before the first byte is sent, so that a failure can still be said. */
final class Sender {

    private final Frame frame;
    private final Cookies cookies;

    Sender(Frame frame, Cookies cookies) {
        this.frame = frame;
        this.cookies = cookies;
    }

    /** What goes out once it is sent. */
    @FunctionalInterface
    interface Ready {

        void write() throws IOException;

        /** @throws ConnectionLost when the browser does not listen any more */
        default void send() {
            try {
                write();
            } catch (IOException e) {
                throw new ConnectionLost(e);
            }
        }
    }

    /** Nobody is there to hear of it. */
    static final class ConnectionLost extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        ConnectionLost(IOException cause) {
            super(cause);
        }
    }

    /** For somebody who is signed in; called within their scope. */
    Ready prepare(
            Reply reply,
            Session session,
            Optional<AssetSet> area,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (reply.answer() instanceof Answer.Page page && !Htmx.isPartial(request)) {
            var toast = cookies.takeToast(request, response);
            var html = frame.around(page, request, session, area, toast);
            return () -> sendHtml(reply, html, request, response);
        }
        return prepare(reply, request, response);
    }

    /** For somebody whom we do not know. */
    Ready prepareBare(Reply reply, Language language, HttpServletRequest request, HttpServletResponse response) {
        return prepareBare(reply, language, Optional.empty(), request, response);
    }

    Ready prepareBare(
            Reply reply,
            Language language,
            Optional<AssetSet> area,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (reply.answer() instanceof Answer.Page page) {
            var html = frame.bare(page, request, language, area);
            return () -> sendHtml(reply, html, request, response);
        }
        return prepare(reply, request, response);
    }

    /** What needs no frame. */
    Ready prepare(Reply reply, HttpServletRequest request, HttpServletResponse response) {
        if (reply.answer() instanceof Answer.Redirect redirect) {
            return () -> sendRedirect(redirect, request, response);
        }
        if (reply.answer() instanceof Answer.Download download) {
            return () -> sendDownload(download, request, response);
        }
        if (reply.answer() instanceof Answer.Fragment fragment) {
            fragment.headers().forEach(response::setHeader);
            fragment.toast()
                    .map(Htmx::trigger)
                    .ifPresent(trigger -> response.setHeader(
                            fragment.headers().containsKey("HX-Trigger") ? "HX-Trigger-After-Settle" : "HX-Trigger",
                            trigger));
            var html = fragment.html().text();
            return () -> sendHtml(reply, html, request, response);
        }
        var page = (Answer.Page) reply.answer();
        var html = "<title>" + escaped(page.title()) + "</title>" + page.main().text();
        return () -> sendHtml(reply, html, request, response);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void sendHtml(Reply reply, String html, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "HX-Request");
        response.setContentType("text/html;charset=UTF-8");
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private void sendRedirect(Answer.Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        redirect.toast().ifPresent(toast -> cookies.keepToast(response, toast));
        response.setHeader("Cache-Control", "no-store");
        var to = ascii(redirect.to());
        if (Htmx.isPartial(request)) {
            response.setHeader("HX-Redirect", to);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", to);
        }
    }

    private static void sendDownload(Answer.Download download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(download.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // RFC 6266: a plain name for old readers, the true one for all others.
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + download.fileName().replaceAll("[^A-Za-z0-9._-]", "_")
                        + "\"; filename*=UTF-8''"
                        + encoded(download.fileName()).replace("+", "%20"));
        if (!request.getMethod().equals("HEAD")) {
            download.content().writeTo(response.getOutputStream());
        }
    }

    /** Headers are ASCII; browsers read the rest of an address as encoded UTF-8. */
    private static String ascii(String address) {
        var out = new StringBuilder();
        address.codePoints()
                .forEach(point ->
                        out.append(point <= '~' ? Character.toString(point) : encoded(Character.toString(point))));
        return out.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
