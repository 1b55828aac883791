package fr.crmdata.platform.soap;

import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.platform.health.StartHealth;
import fr.crmdata.platform.http.Buses;
import fr.crmdata.platform.http.LateServers;
import fr.crmdata.platform.http.ServiceContext;
import fr.crmdata.platform.identity.BasicVerdicts;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

/** Publishes what areas offer on SOAP below {@code /soap}. */
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

    private final transient CallerScope scope;
    private final transient SoapCaller caller;
    private final transient MessageOrigin origin;
    private final transient LateServers<SoapEndpoint> servers;

    @Activate
    public SoapHost(
            @Reference CallerScope scope,
            @Reference Tokens tokens,
            @Reference BasicVerdicts passwords,
            @Reference MessageOrigin origin,
            @Reference StartHealth start) {
        this.scope = scope;
        this.origin = origin;
        this.caller = new SoapCaller(tokens, passwords, scope);
        this.servers = new LateServers<>(
                "/soap", SoapEndpoint::path, this::build, () -> start.trouble().isEmpty());
        setBus(Buses.create("soap"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEndpoint(SoapEndpoint endpoint) {
        servers.add(endpoint);
    }

    void removeEndpoint(SoapEndpoint endpoint) {
        servers.remove(endpoint);
    }

    private Server build(SoapEndpoint endpoint) {
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
        if (!servers.publish(offered -> path.equals("/" + offered))) {
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
        servers.close();
        // Whoever destroyed the servlet before has shut the bus down with it.
        var bus = getBus();
        if (bus != null) {
            bus.shutdown(false);
        }
    }
}
