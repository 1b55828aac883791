package fr.crmdata.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.Before;
import org.junit.Test;

public class RegistryTest extends DatabaseTest {

    private Registry registry;

    public RegistryTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        registry = new Registry(data.databases());
    }

    private String scraped() {
        try {
            var out = new ByteArrayOutputStream();
            new PrometheusTextFormatWriter(false)
                    .write(out, registry.prometheus().scrape());
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void an_area_that_was_started_again_goes_on_counting_where_it_left_off() {
        registry.counter("crmdata_test_total", "Tests", "outcome").add(2, "good");
        registry.counter("crmdata_test_total", "Tests", "outcome").add(1, "good");
        registry.timer("crmdata_test_seconds", "Time").record(Duration.ofMillis(3));
        registry.timer("crmdata_test_seconds", "Time").record(Duration.ofMillis(3));
        assertThat(scraped()).contains("crmdata_test_total{outcome=\"good\"} 3.0", "crmdata_test_seconds_count 2");
    }

    @Test
    public void of_a_gauge_the_last_one_given_is_asked_and_an_older_one_that_closes_takes_nothing_away()
            throws Exception {
        var first = registry.gauge("crmdata_test_waiting", "Waiting", () -> 1);
        var second = registry.gauge("crmdata_test_waiting", "Waiting", () -> 2);
        first.close();
        assertThat(scraped()).contains("crmdata_test_waiting 2.0");
        second.close();
        assertThat(scraped()).doesNotContain("crmdata_test_waiting");
        registry.gauge("crmdata_test_waiting", "Waiting", () -> 3);
        assertThat(scraped()).contains("crmdata_test_waiting 3.0");
    }

    @Test
    public void requests_are_timed_by_the_way_they_come_in_and_by_status() throws Exception {
        var timer = new RequestTimer(registry);
        send(timer, "/api/v1/contacts/0123", 200);
        send(timer, "/api/v1/tokens", 401);
        send(timer, "/soap/contacts", 500);
        send(timer, "/contacts", 200);
        assertThat(scraped())
                .contains(
                        "crmdata_http_request_seconds_count{status=\"2xx\",way=\"rest\"} 1",
                        "crmdata_http_request_seconds_count{status=\"4xx\",way=\"rest\"} 1",
                        "crmdata_http_request_seconds_count{status=\"5xx\",way=\"soap\"} 1",
                        "crmdata_http_request_seconds_count{status=\"2xx\",way=\"page\"} 1")
                .doesNotContain("0123");
    }

    private static void send(RequestTimer timer, String path, int status) throws IOException, ServletException {
        FilterChain chain = (request, response) -> {};
        timer.doFilter(
                answering(HttpServletRequest.class, "getRequestURI", path),
                answering(HttpServletResponse.class, "getStatus", status),
                chain);
    }

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<T> type, String asked, Object answer) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals(asked)) {
                return answer;
            }
            return method.getReturnType() == boolean.class ? false : null;
        });
    }
}
