package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import fr.crmdata.api.rest.RestArea;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.health.StartHealth;
import fr.crmdata.platform.http.Buses;
import fr.crmdata.platform.http.LateServers;
import fr.crmdata.platform.http.ServiceContext;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.identity.Tokens;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Publishes what areas offer on REST below {@code /api/v1}. */
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

    private final transient CallerScope scope;
    private final transient AreaList areas;
    private final transient ObjectMapper mapper = JsonMapping.mapper();
    private final transient List<Object> providers;
    private final transient OnceInvoker invoker;
    private final transient LateServers<RestArea> servers;

    @Activate
    public RestHost(
            @Reference CallerScope scope,
            @Reference Tokens tokens,
            @Reference AreaList areas,
            @Reference(target = "(database=client)") Work clientWork,
            @Reference(target = "(clock=system)") Clock clock,
            @Reference StartHealth start) {
        this.scope = scope;
        this.areas = areas;
        this.providers = List.of(new Entry(tokens, scope), new Problems(scope), new JacksonJsonProvider(mapper));
        this.invoker = new OnceInvoker(new AnswerStore(clientWork, clock), scope, mapper);
        this.servers = new LateServers<>(
                "/api/v1", RestArea::path, this::build, () -> start.trouble().isEmpty());
        setBus(Buses.create("rest"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addArea(RestArea area) {
        servers.add(area);
        areas.add(area);
    }

    void removeArea(RestArea area) {
        areas.remove(area);
        servers.remove(area);
    }

    private Server build(RestArea area) {
        var factory = new JAXRSServerFactoryBean();
        factory.setBus(getBus());
        factory.setAddress("/" + area.path());
        factory.setServiceBeanObjects(area.resources().toArray());
        factory.setProviders(providers);
        factory.setInvoker(invoker);
        return factory.create();
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

    @Override
    protected void handleRequest(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        servers.publish(area -> area.isEmpty() || path.equals("/" + area) || path.startsWith("/" + area + "/"));
        super.handleRequest(request, response);
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
