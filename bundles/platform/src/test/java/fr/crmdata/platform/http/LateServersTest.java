package fr.crmdata.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.testing.Patience;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.cxf.endpoint.Server;
import org.junit.After;
import org.junit.Test;

/** When servers are built, and what becomes of them. Offers are texts here, each its own path. */
public final class LateServersTest {

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private volatile boolean bundlesStarted;
    private final LateServers<String> servers =
            new LateServers<>("/soap", path -> path, this::build, () -> bundlesStarted);

    private Server build(String path) {
        happened.add("build " + path);
        if (path.equals("broken")) {
            throw new IllegalArgumentException("a contract that cannot be read");
        }
        var loader = Server.class.getClassLoader();
        return (Server) Proxy.newProxyInstance(loader, new Class<?>[] {Server.class}, (proxy, method, arguments) -> {
            happened.add(method.getName() + " " + path);
            return null;
        });
    }

    private boolean publish(String path) {
        return servers.publish(path::equals);
    }

    @After
    public void close() {
        servers.close();
    }

    @Test
    public void nothing_is_built_while_bundles_are_being_started_until_somebody_asks() {
        servers.add("contacts");
        servers.add("billing");
        assertThat(happened).isEmpty();
        assertThat(publish("contacts")).isTrue();
        assertThat(publish("contacts")).isTrue();
        assertThat(happened).containsExactly("build contacts");
    }

    @Test
    public void what_comes_later_is_built_in_the_background() {
        bundlesStarted = true;
        servers.add("contacts");
        Patience.until("it is built", () -> happened.contains("build contacts"));
    }

    @Test
    public void what_nobody_offers_is_not_there() {
        servers.add("contacts");
        assertThat(publish("unknown")).isFalse();
        assertThat(happened).isEmpty();
    }

    @Test
    public void one_that_cannot_be_built_is_tried_once_and_harms_no_other() {
        servers.add("broken");
        servers.add("contacts");
        assertThat(publish("broken")).isFalse();
        assertThat(publish("broken")).isFalse();
        assertThat(servers.publish(any -> true)).isTrue();
        assertThat(happened).containsExactly("build broken", "build contacts");
    }

    @Test
    public void all_that_fit_are_built() {
        servers.add("");
        servers.add("contacts");
        assertThat(servers.publish(any -> true)).isTrue();
        assertThat(happened).containsExactlyInAnyOrder("build ", "build contacts");
    }

    @Test
    public void what_is_taken_back_is_destroyed_and_gone() {
        servers.add("contacts");
        servers.add("billing");
        publish("contacts");
        servers.remove("contacts");
        servers.remove("billing");
        assertThat(publish("contacts")).isFalse();
        assertThat(happened).containsExactly("build contacts", "destroy contacts");
    }

    @Test
    public void it_can_be_offered_again() {
        servers.add("contacts");
        publish("contacts");
        servers.remove("contacts");
        servers.add("contacts");
        assertThat(publish("contacts")).isTrue();
        assertThat(happened).containsExactly("build contacts", "destroy contacts", "build contacts");
    }
}
