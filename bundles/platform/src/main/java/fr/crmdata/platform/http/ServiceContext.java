package fr.crmdata.platform.http;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;

/** The one servlet context: REST, SOAP, pages, assets and health all live in it, behind the same filters. */
@Component(
        service = ServletContextHelper.class,
        scope = ServiceScope.BUNDLE,
        property = {
            "osgi.http.whiteboard.context.name=" + ServiceContext.NAME,
            "osgi.http.whiteboard.context.path=/",
            "service.ranking:Integer=100"
        })
public final class ServiceContext extends ServletContextHelper {

    public static final String NAME = "crmdata";
    public static final String SELECT =
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + NAME + ")";

    @Activate
    public ServiceContext(BundleContext bundle) {
        super(bundle.getBundle());
    }
}
