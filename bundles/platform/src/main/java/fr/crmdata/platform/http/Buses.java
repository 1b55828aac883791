package fr.crmdata.platform.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;

/** Makes CXF buses; each host has one of its own, so that their addresses cannot meet. */
public final class Buses {

    private Buses() {}

    public static Bus create(String id) {
        return withCxf(() -> {
            var bus = new CXFBusFactory().createBus(new HashMap<>(), new HashMap<>(Map.of("bus.id", id)));
            bus.setId(id);
            return bus;
        });
    }

    /** CXF finds its own parts through the thread's class loader while it builds servers. */
    public static <T> T withCxf(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(CXFBusFactory.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
