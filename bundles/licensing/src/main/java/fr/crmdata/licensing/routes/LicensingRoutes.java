package fr.crmdata.licensing.routes;

import fr.crmdata.licensing.letters.Couriers;
import fr.crmdata.licensing.letters.Press;
import fr.crmdata.licensing.licences.LicenceFolder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters are printed and taken to the post soon after they were written; licences are installed soon after they were put there. */
@Component(service = RoutesBuilder.class, property = "crmdata.area=licensing")
public final class LicensingRoutes extends RouteBuilder {

    private static final long LETTER_MILLIS = 2_000;
    private static final long LICENCE_MILLIS = 10_000;

    private final Press press;
    private final Couriers couriers;
    private final LicenceFolder licences;

    @Activate
    public LicensingRoutes(@Reference Press press, @Reference Couriers couriers, @Reference LicenceFolder licences) {
        this.press = press;
        this.couriers = couriers;
        this.licences = licences;
    }

    @Override
    public void configure() {
        from("timer:licensing-letters?delay=0&period=" + LETTER_MILLIS)
                .routeId("licensing-letters")
                .process(exchange -> {
                    press.sweep();
                    couriers.sweep();
                });
        from("timer:licensing-licences?delay=0&period=" + LICENCE_MILLIS)
                .routeId("licensing-licences")
                .process(exchange -> licences.sweep());
    }
}
