package fr.crmdata.platform.routes;

import fr.crmdata.api.HealthCheck;
import fr.crmdata.platform.health.Afterwards;
import fr.crmdata.platform.health.StartHealth;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
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
 * <p>Contexts are started one after the other in the background, once all bundles have been started: nobody who signs in waits
 * for routes. Those that do not start are tried again until they do; meanwhile the service says that it is not ready.
 */
@Component(
        service = {RouteHome.class, HealthCheck.class},
        immediate = true)
public final class RouteHome implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RouteHome.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** Areas of the routes that are there, by routes. */
    private final Map<RoutesBuilder, String> wanted = new ConcurrentHashMap<>();

    private final Map<RoutesBuilder, String> failing = new ConcurrentHashMap<>();
    private final Map<RoutesBuilder, CamelContext> contexts = new ConcurrentHashMap<>();
    private final Afterwards starter;
    private final Duration afterFailure;

    @Activate
    public RouteHome(@Reference StartHealth start) {
        this(() -> start.trouble().isEmpty(), AFTER_FAILURE);
    }

    /** @param afterFailure how long to wait before another try */
    public RouteHome(BooleanSupplier bundlesStarted, Duration afterFailure) {
        this.starter = new Afterwards("crmdata-routes", DefaultCamelContext.class.getClassLoader(), bundlesStarted);
        this.afterFailure = afterFailure;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addRoutes(RoutesBuilder routes, Map<String, Object> properties) {
        var area = properties.getOrDefault("crmdata.area", "partner").toString();
        wanted.put(routes, area);
        starter.execute(() -> start(routes));
    }

    void removeRoutes(RoutesBuilder routes) {
        wanted.remove(routes);
        try {
            starter.now(() -> stop(routes)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException
                | RejectedExecutionException e) {
            LOG.warn("routes did not stop", e);
        }
    }

    private void start(RoutesBuilder routes) {
        var area = wanted.get(routes);
        if (area == null) {
            return;
        }
        var context = new DefaultCamelContext(false);
        try {
            context.getCamelContextExtension().setName(area);
            context.setApplicationContextClassLoader(DefaultCamelContext.class.getClassLoader());
            context.disableJMX();
            context.getShutdownStrategy().setTimeout(20);
            context.setUseMDCLogging(true);
            if (failing.containsKey(routes)) {
                defineAgain(routes, context);
            }
            context.addRoutes(routes);
            context.start();
            contexts.put(routes, context);
            failing.remove(routes);
            LOG.info("routes of {}: {}", area, context.getRoutes());
        } catch (Exception e) {
            failed(area, routes, e);
            context.stop();
        }
    }

    /** A builder of Camel's own kind defines its routes once only, and is left with half of them when it fails. */
    private static void defineAgain(RoutesBuilder routes, CamelContext context) throws Exception {
        if (routes instanceof RouteBuilder builder) {
            builder.setCamelContext(context);
            builder.getRouteCollection().getRoutes().clear();
            builder.getRouteCollection().getOnExceptions().clear();
            builder.configure();
        }
    }

    private void failed(String area, RoutesBuilder routes, Exception failure) {
        if (failing.put(routes, area) == null) {
            LOG.error("routes of {} do not start; they are tried again", area, failure);
        } else {
            LOG.warn("routes of {} still do not start: {}", area, failure.toString());
        }
        starter.schedule(() -> start(routes), afterFailure);
    }

    private void stop(RoutesBuilder routes) {
        failing.remove(routes);
        var context = contexts.remove(routes);
        if (context != null) {
            context.stop();
        }
    }

    @Override
    public String name() {
        return "routes";
    }

    /** What has not been started yet is no trouble: nobody waits for routes. */
    @Override
    public Optional<String> trouble() {
        var areas = new TreeSet<>(failing.values());
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of("routes that do not start: " + String.join(", ", areas));
    }

    /** The context of these routes; empty until they have started. */
    public Optional<CamelContext> contextOf(RoutesBuilder routes) {
        return Optional.ofNullable(contexts.get(routes));
    }

    /** All contexts that run, for people who look after them. */
    public java.util.List<CamelContext> running() {
        return java.util.List.copyOf(contexts.values());
    }

    @Deactivate
    void stop() {
        contexts.keySet().forEach(this::stop);
        starter.close();
    }
}
