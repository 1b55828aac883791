package fr.crmdata.platform.soap;

import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.platform.health.Afterwards;
import fr.crmdata.platform.health.StartHealth;
import fr.crmdata.platform.http.Buses;
import fr.crmdata.platform.http.ServiceContext;
import fr.crmdata.platform.identity.BasicVerdicts;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.bus.CXFBusFactory;
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

/**
 * Publishes what areas offer on SOAP below {@code /soap}, each endpoint on a server of its own. Servers take long to build, so each is
 * built in the background once all bundles have been started, or when somebody asks for it before.
 */
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
    private final transient Map<SoapEndpoint, Publication> publications = new ConcurrentHashMap<>();
    private final transient Afterwards builder;

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
        this.builder = new Afterwards("crmdata-soap", CXFBusFactory.class.getClassLoader(), () -> start.trouble()
                .isEmpty());
        setBus(Buses.create("soap"));
    }

    /** An endpoint, and its server once it has been built. */
    private final class Publication {

        private final SoapEndpoint endpoint;
        private volatile Optional<Server> server = Optional.empty();
        private boolean over;

        Publication(SoapEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        /** @return whether it is to be had; false for a contract that no server can be built of */
        boolean publish() {
            if (server.isPresent()) {
                return true;
            }
            // One at a time: all share the bus.
            synchronized (publications) {
                if (server.isEmpty() && !over) {
                    buildServer();
                }
                return server.isPresent();
            }
        }

        private void buildServer() {
            try {
                server = Optional.of(build(endpoint));
                LOG.info("SOAP offers /soap/{}", endpoint.path());
            } catch (RuntimeException | LinkageError e) {
                over = true;
                LOG.error("SOAP cannot offer /soap/{}", endpoint.path(), e);
            }
        }

        void withdraw() {
            synchronized (publications) {
                over = true;
                server.ifPresent(Server::destroy);
                server = Optional.empty();
            }
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEndpoint(SoapEndpoint endpoint) {
        var publication = new Publication(endpoint);
        publications.put(endpoint, publication);
        builder.execute(publication::publish);
    }

    private Server build(SoapEndpoint endpoint) {
        return Buses.withCxf(() -> {
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
    }

    void removeEndpoint(SoapEndpoint endpoint) {
        var publication = publications.remove(endpoint);
        if (publication != null) {
            publication.withdraw();
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
        var offered = publications.values().stream()
                .filter(publication -> path.equals("/" + publication.endpoint.path()))
                .anyMatch(Publication::publish);
        if (!offered) {
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
        builder.close();
        publications.values().forEach(Publication::withdraw);
        // Whoever destroyed the servlet before has shut the bus down with it.
        var bus = getBus();
        if (bus != null) {
            bus.shutdown(false);
        }
    }
}
