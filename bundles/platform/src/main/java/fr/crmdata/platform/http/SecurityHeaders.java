package fr.crmdata.platform.http;

import java.io.IOException;
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

/**
 * What every answer carries for the browser's sake, and the end of the road for plain HTTP: it is only told where to go
 * instead (Terms 1: access over SSL only).
 */
@Component(
        service = Filter.class,
        configurationPid = "org.ops4j.pax.web",
        property = {
            "osgi.http.whiteboard.filter.name=security-headers",
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "service.ranking:Integer=1000",
            ServiceContext.SELECT
        })
public final class SecurityHeaders implements Filter {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private final int httpsPort;

    @Activate
    public SecurityHeaders(WebServer webServer) {
        this.httpsPort = webServer.org_osgi_service_http_port_secure();
    }

    /** What is needed here of {@code etc/org.ops4j.pax.web.cfg}. */
    @interface WebServer {
        int org_osgi_service_http_port_secure() default 8443;
    }

    @Override
    public void init(FilterConfig config) {
        // Nothing to prepare.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        if (!request.isSecure()) {
            redirect((HttpServletRequest) request, answer);
            return;
        }
        answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        answer.setHeader("Content-Security-Policy", CONTENT_POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    private void redirect(HttpServletRequest request, HttpServletResponse answer) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        answer.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        answer.setHeader(
                "Location", "https://" + request.getServerName() + ":" + httpsPort + request.getRequestURI() + query);
    }

    @Override
    public void destroy() {
        // Nothing to give back.
    }
}
