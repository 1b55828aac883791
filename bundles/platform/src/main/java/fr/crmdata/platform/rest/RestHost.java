package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import fr.crmdata.api.rest.RestArea;
import fr.crmdata.platform.data.DataHome;
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
    private final transient ObjectMapper mapper = JsonMapping.mapper();
    private final transient List<Object> providers;
    private final transient OnceInvoker invoker;
    private final transient Map<RestArea, Server> servers = new ConcurrentHashMap<>();

    @Activate
    public RestHost(
            @Reference CallerScope scope,
            @Reference Tokens tokens,
            @Reference DataHome data,
            @Reference(target = "(clock=system)") Clock clock) {
        this.scope = scope;
        this.providers = List.of(new Entry(tokens, scope), new Problems(scope), new JacksonJsonProvider(mapper));
        this.invoker = new OnceInvoker(new AnswerStore(data.clientWork(), clock), scope, mapper);
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
        LOG.info("REST offers /api/v1/{}", area.path());
    }

    void removeArea(RestArea area) {
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

    /** CXF would answer an unknown address with a page of its own. */
    @Override
    protected void handleRequest(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var segment = path.length() > 1 ? path.substring(1).split("/", 2)[0] : "";
        if (servers.keySet().stream().noneMatch(area -> area.path().equals(segment))) {
            answerUnknown(response);
        } else {
            super.handleRequest(request, response);
        }
    }

    private void answerUnknown(HttpServletResponse response) throws ServletException {
        try {
            response.setStatus(404);
            response.setContentType("application/problem+json");
            var problem = Problem.of(new RestRefusal.NoSuchResource(), fr.crmdata.api.Language.FR);
            mapper.writeValue(response.getOutputStream(), problem);
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Deactivate
    void stop() {
        servers.values().forEach(Server::destroy);
        getBus().shutdown(false);
    }
}
