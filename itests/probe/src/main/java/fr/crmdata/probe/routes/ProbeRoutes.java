package fr.crmdata.probe.routes;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.probe.Notes;
import java.nio.file.Path;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A text file in {@code probe-inbox/<client>} becomes a note of that client. */
@Component(service = RoutesBuilder.class, property = "crmdata.area=probe")
public final class ProbeRoutes extends RouteBuilder {

    private final Notes notes;
    private final Access access;

    @Activate
    public ProbeRoutes(@Reference Notes notes, @Reference Access access) {
        this.notes = notes;
        this.access = access;
    }

    @Override
    public void configure() {
        var inbox = Path.of(System.getProperty("karaf.base", "."), "probe-inbox");
        from("file:" + inbox + "?recursive=true&include=.*[.]txt&delay=200&initialDelay=0&delete=true")
                .routeId("probe-inbox")
                .process(exchange -> write(
                        Path.of(exchange.getMessage().getHeader("CamelFileRelativePath", String.class))
                                .getName(0)
                                .toString(),
                        exchange.getMessage().getBody(String.class)));
    }

    private void write(String client, String text) {
        access.as(Caller.system(new ClientId(client), "probe-inbox"), () -> notes.write(text));
    }
}
