package fr.crmdata.billing.routes;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.demo.DemoBank;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In demo mode a bank answers; otherwise there is nothing here. */
@Component(service = RoutesBuilder.class, property = "crmdata.area=billing-demo-bank")
public final class DemoRoutes extends RouteBuilder {

    private static final long EVERY_MILLIS = 3_000;

    private final Access access;
    private final DemoBank bank;

    @Activate
    public DemoRoutes(@Reference Access access, @Reference DemoBank bank) {
        this.access = access;
        this.bank = bank;
    }

    @Override
    public void configure() {
        if (bank.isOpen()) {
            from("timer:billing-demo-bank?delay=0&period=" + EVERY_MILLIS)
                    .routeId("billing-demo-bank")
                    .process(exchange -> access.as(Caller.system(ClientId.OPERATOR, "demonstration"), bank::sweep));
        }
    }
}
