package fr.crmdata.platform.routes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Camel lives. Areas offer {@link RoutesBuilder} services with the property {@code crmdata.area}; each gets a context
 * of its own, started and stopped with the service, so that nothing of an area that left stays behind in another's.
 *
 * <p>Contexts are started one after the other in the background: nobody who signs in waits for routes.
 */
@Component(service = RouteHome.class, immediate = true)
public final class RouteHome {

    private static final Logger LOG = LoggerFactory.getLogger(RouteHome.class);

    private final Map<RoutesBuilder, CamelContext> contexts = new ConcurrentHashMap<>();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "crmdata-routes");
        thread.setDaemon(true);
        thread.setContextClassLoader(DefaultCamelContext.class.getClassLoader());
        return thread;
    });

    @Activate
    public RouteHome() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRoutes(RoutesBuilder routes, Map<String, Object> properties) {
        var area = properties.getOrDefault("crmdata.area", "partner").toString();
        starter.execute(() -> start(area, routes));
    }

    void removeRoutes(RoutesBuilder routes) {
        try {
            starter.submit(() -> stop(routes)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException
                | java.util.concurrent.RejectedExecutionException e) {
            LOG.warn("routes did not stop", e);
        }
    }

    private void start(String area, RoutesBuilder routes) {
        try {
            var context = new DefaultCamelContext(false);
            context.getCamelContextExtension().setName(area);
            context.setApplicationContextClassLoader(DefaultCamelContext.class.getClassLoader());
            context.disableJMX();
            context.getShutdownStrategy().setTimeout(20);
            context.setUseMDCLogging(true);
            context.addRoutes(routes);
            context.start();
            contexts.put(routes, context);
            LOG.info("routes of {}: {}", area, context.getRoutes());
        } catch (Exception e) {
            LOG.error("routes of {} do not start", area, e);
        }
    }

    private void stop(RoutesBuilder routes) {
        var context = contexts.remove(routes);
        if (context != null) {
            context.stop();
        }
    }

    /** The context of these routes; empty until they have started. */
    public java.util.Optional<CamelContext> contextOf(RoutesBuilder routes) {
        return java.util.Optional.ofNullable(contexts.get(routes));
    }

    /** All contexts that run, for people who look after them. */
    public java.util.List<CamelContext> running() {
        return java.util.List.copyOf(contexts.values());
    }

    @Deactivate
    void stop() {
        contexts.keySet().forEach(this::stop);
        starter.shutdownNow();
    }
}
