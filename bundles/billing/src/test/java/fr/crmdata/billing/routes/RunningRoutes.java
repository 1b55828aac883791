package fr.crmdata.billing.routes;

import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Routes in a context of their own, as the platform runs them. */
final class RunningRoutes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DefaultCamelContext context = new DefaultCamelContext(false);

    RunningRoutes(RoutesBuilder routes) throws Exception {
        context.disableJMX();
        context.getShutdownStrategy().setTimeout(5);
        context.addRoutes(routes);
        context.start();
    }

    static void waitUntil(BooleanSupplier so) {
        Patience.until("what the test waits for", so);
    }

    /** The route has gone round as often as that from now on: what must not happen has had its time. */
    void goRound(String route, int times) {
        var done = new NotifyBuilder(context).fromRoute(route).whenDone(times).create();
        if (!done.matches(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(route + " stands still");
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
