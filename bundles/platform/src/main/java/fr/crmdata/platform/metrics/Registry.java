package fr.crmdata.platform.metrics;

import fr.crmdata.api.metrics.Metrics;
import fr.crmdata.platform.data.Databases;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All figures, kept by the Prometheus client library. A component that is started again goes on counting where it left off;
 * of a gauge the last one given is asked.
 */
@Component(service = {Metrics.class, Registry.class})
public final class Registry implements Metrics {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Map<String, io.prometheus.metrics.core.metrics.Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, Histogram> timers = new ConcurrentHashMap<>();
    private final Map<String, GaugeWithCallback> gauges = new HashMap<>();

    @Activate
    public Registry(@Reference Databases databases) {
        var memory = ManagementFactory.getMemoryMXBean();
        gauge("crmdata_heap_used_bytes", "Heap in use", () -> memory.getHeapMemoryUsage()
                .getUsed());
        gauge("crmdata_databases_open", "Databases that are open now", () -> databases.openCount());
        gauge("crmdata_threads", "Live threads", () -> ManagementFactory.getThreadMXBean()
                .getThreadCount());
    }

    PrometheusRegistry prometheus() {
        return registry;
    }

    @Override
    public Counter counter(String name, String help, String... labels) {
        var counter = counters.computeIfAbsent(name, unknown -> io.prometheus.metrics.core.metrics.Counter.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .register(registry));
        return (amount, values) -> counter.labelValues(values).inc(amount);
    }

    @Override
    public Timer timer(String name, String help, String... labels) {
        var histogram = timers.computeIfAbsent(name, unknown -> Histogram.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
                .classicOnly()
                .register(registry));
        return (Duration duration, String... values) ->
                histogram.labelValues(values).observe(duration.toNanos() / 1e9);
    }

    @Override
    public AutoCloseable gauge(String name, String help, DoubleSupplier value) {
        var gauge = GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .build();
        synchronized (gauges) {
            var before = gauges.put(name, gauge);
            if (before != null) {
                registry.unregister(before);
            }
            registry.register(gauge);
        }
        return () -> close(name, gauge);
    }

    /** Not that of a successor. */
    private void close(String name, GaugeWithCallback gauge) {
        synchronized (gauges) {
            if (gauges.remove(name, gauge)) {
                registry.unregister(gauge);
            }
        }
    }
}
