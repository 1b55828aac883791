package fr.crmdata.web.assets;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends the files of the shell and of areas to anybody. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=assets",
            "osgi.http.whiteboard.servlet.pattern=/assets/*",
            "osgi.http.whiteboard.servlet.pattern=/favicon.ico",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=crmdata)"
        })
public final class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/assets/([a-z0-9-]+)-([0-9a-f]{12})/([A-Za-z0-9_.-]+)");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_WHILE = "public, max-age=600, stale-while-revalidate=86400";

    private final transient ShellAssets shell;
    private final transient AssetSets areas;

    @Activate
    public AssetServlet(@Reference ShellAssets shell, @Reference AssetSets areas) {
        this.shell = shell;
        this.areas = areas;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        switch (path) {
            // The icons have an address without hash, so that areas can write it into their pages.
            case "/assets/icons.svg" -> send(request, response, shell.files(), "icons.svg", FOR_A_WHILE);
            case "/favicon.ico" -> send(request, response, shell.files(), "mark.svg", FOR_A_WHILE);
            default -> sendNamed(request, response, path);
        }
    }

    private void sendNamed(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var parts = ADDRESS.matcher(path);
        var set = parts.matches() ? set(parts.group(1)) : Optional.<AssetSet>empty();
        if (set.isEmpty() || set.get().file(parts.group(3)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A page from before an update asks for the old hash: it gets what there is, but must not keep it.
        var current = set.get().hash().equals(parts.group(2));
        send(request, response, set.get(), parts.group(3), current ? FOR_EVER : "no-cache");
    }

    private Optional<AssetSet> set(String name) {
        return name.equals(shell.files().name()) ? Optional.of(shell.files()) : areas.of(name);
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, AssetSet set, String name, String caching)
            throws IOException {
        var asset = set.file(name).orElseThrow();
        var etag = "\"" + set.hash() + "\"";
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var zipped = asset.isZippable() && accepts(request, "gzip");
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(asset.mediaType());
        var bytes = zipped ? asset.zipped() : asset.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean accepts(HttpServletRequest request, String encoding) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains(encoding);
    }
}
