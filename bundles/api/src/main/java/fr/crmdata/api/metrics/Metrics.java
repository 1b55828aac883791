package fr.crmdata.api.metrics;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Figures for {@code /metrics}. Names follow Prometheus: {@code crmdata_<area>_<what>_<unit>}; labels never name people. */
public interface Metrics {

    Counter counter(String name, String help, String... labels);

    Timer timer(String name, String help, String... labels);

    /** Asked at each scrape until closed. */
    AutoCloseable gauge(String name, String help, DoubleSupplier value);

    interface Counter {
        void add(double amount, String... labelValues);
    }

    interface Timer {
        void record(Duration duration, String... labelValues);
    }
}
