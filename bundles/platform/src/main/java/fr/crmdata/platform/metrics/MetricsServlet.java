package fr.crmdata.platform.metrics;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.http.ServiceContext;
import fr.crmdata.platform.identity.Tokens;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /metrics} in Prometheus text, for tokens of the operator's staff. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=metrics",
            "osgi.http.whiteboard.servlet.pattern=/metrics",
            ServiceContext.SELECT
        })
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    private final transient Registry registry;
    private final transient Tokens tokens;
    private final transient Access access;
    private final transient PrometheusTextFormatWriter writer = new PrometheusTextFormatWriter(false);

    @Activate
    public MetricsServlet(@Reference Registry registry, @Reference Tokens tokens, @Reference Access access) {
        this.registry = registry;
        this.tokens = tokens;
        this.access = access;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var token = Optional.ofNullable(request.getHeader("Authorization"))
                    .filter(header -> header.startsWith(BEARER))
                    .map(header -> header.substring(BEARER.length()))
                    .orElseThrow(AccessRefusal.Unauthenticated::new);
            access.as(tokens.authenticate(token), () -> access.require(OperatorPermissions.SERVICE_READ));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
            return;
        }
        response.setContentType(PrometheusTextFormatWriter.CONTENT_TYPE);
        writer.write(response.getOutputStream(), registry.prometheus().scrape());
    }
}
