package fr.crmdata.platform.metrics;

import fr.crmdata.api.metrics.Metrics;
import fr.crmdata.platform.http.ServiceContext;
import java.io.IOException;
import java.time.Duration;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How long requests take, by the way they come in and what becomes of them. */
@Component(
        service = Filter.class,
        property = {
            "osgi.http.whiteboard.filter.name=request-timer",
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "service.ranking:Integer=900",
            ServiceContext.SELECT
        })
public final class RequestTimer implements Filter {

    private final Metrics.Timer timer;

    @Activate
    public RequestTimer(@Reference Metrics metrics) {
        this.timer = metrics.timer(
                "crmdata_http_request_seconds",
                "Time of HTTP requests, without connections that pages keep open",
                "way",
                "status");
    }

    @Override
    public void init(FilterConfig config) {
        // Nothing to prepare.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var begin = System.nanoTime();
        var status = 500;
        try {
            chain.doFilter(request, response);
            status = ((HttpServletResponse) response).getStatus();
        } finally {
            if (!request.isAsyncStarted()) {
                timer.record(
                        Duration.ofNanos(System.nanoTime() - begin),
                        way(((HttpServletRequest) request).getRequestURI()),
                        status / 100 + "xx");
            }
        }
    }

    /** Few words, whatever addresses people type. */
    private static String way(String path) {
        if (path.startsWith("/api/")) {
            return "rest";
        }
        if (path.startsWith("/soap/")) {
            return "soap";
        }
        if (path.startsWith("/assets/")) {
            return "asset";
        }
        return path.startsWith("/health/") || path.equals("/metrics") ? "service" : "page";
    }

    @Override
    public void destroy() {
        // Nothing to give back.
    }
}
