package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import fr.crmdata.api.rest.RestArea;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.http.Buses;
import fr.crmdata.platform.http.ServiceContext;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.Tokens;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what areas offer on REST below {@code /api/v1}, each area on a server of its own. */
@Component(
        service = Servlet.class,
        immediate = true,
        property = {
            "osgi.http.whiteboard.servlet.name=rest",
            "osgi.http.whiteboard.servlet.pattern=/api/v1/*",
            ServiceContext.SELECT
        })
public final class RestHost extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestHost.class);

    private final transient CallerScope scope;
    private final transient AreaList areas;
    private final transient ObjectMapper mapper = JsonMapping.mapper();
    private final transient List<Object> providers;
    private final transient OnceInvoker invoker;
    private final transient Map<RestArea, Server> servers = new ConcurrentHashMap<>();

    @Activate
    public RestHost(
            @Reference CallerScope scope,
            @Reference Tokens tokens,
            @Reference AreaList areas,
            @Reference(target = "(database=client)") Work clientWork,
            @Reference(target = "(clock=system)") Clock clock) {
        this.scope = scope;
        this.areas = areas;
        this.providers = List.of(new Entry(tokens, scope), new Problems(scope), new JacksonJsonProvider(mapper));
        this.invoker = new OnceInvoker(new AnswerStore(clientWork, clock), scope, mapper);
        setBus(Buses.create("rest"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addArea(RestArea area) {
        var server = Buses.withCxf(() -> {
            var factory = new JAXRSServerFactoryBean();
            factory.setBus(getBus());
            factory.setAddress("/" + area.path());
            factory.setServiceBeanObjects(area.resources().toArray());
            factory.setProviders(providers);
            factory.setInvoker(invoker);
            return factory.create();
        });
        servers.put(area, server);
        areas.add(area);
        LOG.info("REST offers /api/v1/{}", area.path());
    }

    void removeArea(RestArea area) {
        areas.remove(area);
        var server = servers.remove(area);
        if (server != null) {
            server.destroy();
            LOG.info("REST no longer offers /api/v1/{}", area.path());
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
        } finally {
            // Entry let the caller in; whatever happened since, the thread goes back without one.
            scope.leave();
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
