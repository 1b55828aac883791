package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import fr.crmdata.api.rest.RestArea;
import fr.crmdata.platform.http.Buses;
import fr.crmdata.platform.http.ServiceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

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
    private final transient Map<RestArea, Server> servers = new ConcurrentHashMap<>();

    @Activate
    public RestHost() {
        setBus(Buses.create("rest"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addArea(RestArea area) {
        servers.put(area, Buses.withCxf(() -> {
            var factory = new JAXRSServerFactoryBean();
            factory.setBus(getBus());
            factory.setAddress("/" + area.path());
            factory.setServiceBeanObjects(area.resources().toArray());
            factory.setProviders(List.of(new JacksonJsonProvider(new ObjectMapper())));
            return factory.create();
        }));
    }

    void removeArea(RestArea area) {
        servers.remove(area).destroy();
    }

    @Deactivate
    void stop() {
        getBus().shutdown(false);
    }
}
