package fr.crmdata.api.metrics;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Figures for {@code /metrics}. Names follow Prometheus: {@code crmdata_<area>_<what>_<unit>}; labels never name people. Whoever asks
 * for a name again, as a component does that was started again, gets the same counter or timer.
 */
public interface Metrics {

    Counter counter(String name, String help, String... labels);

    Timer timer(String name, String help, String... labels);

    /** Asked at each scrape until closed, or until another one is given with its name. */
    AutoCloseable gauge(String name, String help, DoubleSupplier value);

    interface Counter {
        void add(double amount, String... labelValues);
    }

    interface Timer {
        void record(Duration duration, String... labelValues);
    }
}
