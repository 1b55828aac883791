package fr.crmdata.platform.routes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.builder.RouteBuilder;
import org.junit.After;
import org.junit.Test;

public class RouteHomeTest {

    private final AtomicBoolean bundlesStarted = new AtomicBoolean(true);
    private final RouteHome home = new RouteHome(bundlesStarted::get, Duration.ofMillis(20));

    @After
    public void close() {
        home.stop();
    }

    /** Fails as long as it is broken, after it has defined half of its routes. */
    private static final class Fragile extends RouteBuilder {

        private final String name;
        private volatile boolean broken;

        Fragile(String name, boolean broken) {
            this.name = name;
            this.broken = broken;
        }

        @Override
        public void configure() {
            from("direct:" + name).routeId(name).stop();
            if (broken) {
                throw new IllegalStateException("the folder is not there");
            }
            from("direct:second-" + name).routeId("second-" + name).stop();
        }
    }

    private void add(Fragile routes) {
        home.addRoutes(routes, Map.of("crmdata.area", routes.name));
    }

    private void awaitRunning(Fragile routes) {
        Patience.until("routes run", () -> home.contextOf(routes).isPresent());
        assertThat(home.contextOf(routes).orElseThrow().getRoutes())
                .extracting(route -> route.getRouteId())
                .containsExactly(routes.name, "second-" + routes.name);
    }

    @Test
    public void routes_wait_until_all_bundles_have_been_started() {
        bundlesStarted.set(false);
        var contacts = new Fragile("contacts", false);
        add(contacts);
        home.removeRoutes(new Fragile("nothing", false)); // comes after the first try
        assertThat(home.contextOf(contacts)).isEmpty();
        assertThat(home.trouble()).isEmpty();
        bundlesStarted.set(true);
        awaitRunning(contacts);
    }

    @Test
    public void routes_that_do_not_start_are_tried_again_until_they_do_and_meanwhile_it_is_said() {
        var contacts = new Fragile("contacts", true);
        add(contacts);
        Patience.until("trouble is told", () -> home.trouble().isPresent());
        assertThat(home.trouble().orElseThrow()).contains("contacts");
        contacts.broken = false;
        awaitRunning(contacts);
        assertThat(home.trouble()).isEmpty();
    }

    @Test
    public void one_areas_trouble_keeps_no_others_routes_from_running() {
        var contacts = new Fragile("contacts", true);
        var billing = new Fragile("billing", false);
        add(contacts);
        add(billing);
        awaitRunning(billing);
        assertThat(home.contextOf(contacts)).isEmpty();
    }

    @Test
    public void routes_that_left_before_they_could_start_are_forgotten() {
        var contacts = new Fragile("contacts", true);
        add(contacts);
        Patience.until("trouble is told", () -> home.trouble().isPresent());
        home.removeRoutes(contacts);
        contacts.broken = false;
        assertThat(home.trouble()).isEmpty();
        assertThat(home.contextOf(contacts)).isEmpty();
    }
}
