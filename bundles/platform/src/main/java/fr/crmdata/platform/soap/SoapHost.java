package fr.crmdata.platform.soap;

import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.platform.http.Buses;
import fr.crmdata.platform.http.ServiceContext;
import fr.crmdata.platform.identity.BasicVerdicts;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what areas offer on SOAP below {@code /soap}, each endpoint on a server of its own. */
@Component(
        service = Servlet.class,
        immediate = true,
        property = {
            "osgi.http.whiteboard.servlet.name=soap",
            "osgi.http.whiteboard.servlet.pattern=/soap/*",
            ServiceContext.SELECT
        })
public final class SoapHost extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SoapHost.class);

    private final transient CallerScope scope;
    private final transient SoapCaller caller;
    private final transient MessageOrigin origin;
    private final transient Map<SoapEndpoint, Server> servers = new ConcurrentHashMap<>();

    @Activate
    public SoapHost(
            @Reference CallerScope scope,
            @Reference Tokens tokens,
            @Reference BasicVerdicts passwords,
            @Reference MessageOrigin origin) {
        this.scope = scope;
        this.origin = origin;
        this.caller = new SoapCaller(tokens, passwords, scope);
        setBus(Buses.create("soap"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEndpoint(SoapEndpoint endpoint) {
        var server = Buses.withCxf(() -> {
            var factory = new JaxWsServerFactoryBean();
            factory.setBus(getBus());
            factory.setServiceClass(endpoint.contract());
            factory.setServiceBean(endpoint);
            factory.setAddress("/" + endpoint.path());
            factory.setInvoker(new RefusalInvoker(endpoint, scope));
            factory.setInInterceptors(List.of(caller));
            factory.setOutFaultInterceptors(List.of(new SoapFaults()));
            factory.setProperties(Map.of("schema-validation-enabled", "IN"));
            return factory.create();
        });
        servers.put(endpoint, server);
        LOG.info("SOAP offers /soap/{}", endpoint.path());
    }

    void removeEndpoint(SoapEndpoint endpoint) {
        var server = servers.remove(endpoint);
        if (server != null) {
            server.destroy();
            LOG.info("SOAP no longer offers /soap/{}", endpoint.path());
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        if (LimitedRequest.isTooLarge(request)) {
            ((HttpServletResponse) response).sendError(413);
            return;
        }
        try {
            origin.enter(request.getRemoteAddr());
            super.service(new LimitedRequest((HttpServletRequest) request), response);
        } finally {
            origin.leave();
            scope.leave();
        }
    }

    /** CXF would answer an unknown address with a list of what there is. */
    @Override
    protected void handleRequest(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (servers.keySet().stream().noneMatch(endpoint -> path.equals("/" + endpoint.path()))) {
            try {
                response.sendError(404);
            } catch (IOException e) {
                throw new ServletException(e);
            }
        } else {
            super.handleRequest(request, response);
        }
    }

    @Deactivate
    void stop() {
        servers.values().forEach(Server::destroy);
        // Whoever destroyed the servlet before has shut the bus down with it.
        var bus = getBus();
        if (bus != null) {
            bus.shutdown(false);
        }
    }
}
