package fr.crmdata.platform.soap;

import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.platform.http.Buses;
import fr.crmdata.platform.http.ServiceContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
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
            "osgi.http.whiteboard.servlet.name=soap",
            "osgi.http.whiteboard.servlet.pattern=/soap/*",
            ServiceContext.SELECT
        })
public final class SoapHost extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;
    private final transient Map<SoapEndpoint, Server> servers = new ConcurrentHashMap<>();

    @Activate
    public SoapHost() {
        setBus(Buses.create("soap"));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEndpoint(SoapEndpoint endpoint) {
        servers.put(endpoint, Buses.withCxf(() -> {
            var factory = new JaxWsServerFactoryBean();
            factory.setBus(getBus());
            factory.setServiceClass(endpoint.contract());
            factory.setServiceBean(endpoint);
            factory.setAddress("/" + endpoint.path());
            return factory.create();
        }));
    }

    void removeEndpoint(SoapEndpoint endpoint) {
        servers.remove(endpoint).destroy();
    }

    @Deactivate
    void stop() {
        getBus().shutdown(false);
    }
}
