package fr.crmdata.platform.http;

import fr.crmdata.platform.health.Afterwards;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What areas offer on one bus, each on a server of its own. Servers take long to build, so each is built in the background once all
 * bundles have been started, or when somebody asks for it before.
 *
 * @param <T> what an area offers
 */
public final class LateServers<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LateServers.class);

    private final String root;
    private final Function<T, String> path;
    private final Function<T, Server> build;
    private final Afterwards builder;
    private final Map<T, Publication> publications = new ConcurrentHashMap<>();

    /**
     * @param root address of all of them, such as {@code /soap}
     * @param path address of one, below it and without a slash before or behind; empty text for the root
     * @param build makes a server that answers there; one time for each offer, also when it fails
     */
    public LateServers(
            String root, Function<T, String> path, Function<T, Server> build, BooleanSupplier bundlesStarted) {
        this.root = root;
        this.path = path;
        this.build = build;
        this.builder = new Afterwards(
                "crmdata" + root.replace('/', '-'), CXFBusFactory.class.getClassLoader(), bundlesStarted);
    }

    /** What is offered, and its server once it has been built. */
    private final class Publication {

        private final T offer;
        private volatile Optional<Server> server = Optional.empty();
        private boolean over;

        Publication(T offer) {
            this.offer = offer;
        }

        /** @return whether it is to be had; false when no server can be built of it */
        boolean publish() {
            if (server.isPresent()) {
                return true;
            }
            // One at a time: all share the bus.
            synchronized (publications) {
                if (server.isEmpty() && !over) {
                    buildServer();
                }
                return server.isPresent();
            }
        }

        private void buildServer() {
            try {
                server = Optional.of(Buses.withCxf(() -> build.apply(offer)));
                LOG.info("{}/{} is offered", root, path.apply(offer));
            } catch (RuntimeException | LinkageError e) {
                over = true;
                LOG.error("{}/{} cannot be offered", root, path.apply(offer), e);
            }
        }

        void withdraw() {
            synchronized (publications) {
                over = true;
                server.ifPresent(Server::destroy);
                server = Optional.empty();
            }
        }
    }

    public void add(T offer) {
        var publication = new Publication(offer);
        publications.put(offer, publication);
        builder.execute(publication::publish);
    }

    public void remove(T offer) {
        var publication = publications.remove(offer);
        if (publication != null) {
            publication.withdraw();
            LOG.info("{}/{} is no longer offered", root, path.apply(offer));
        }
    }

    /**
     * Sees to it that all whose path fits have their servers.
     *
     * @return whether there is one
     */
    public boolean publish(Predicate<String> fits) {
        var isThere = false;
        for (var publication : publications.values()) {
            if (fits.test(path.apply(publication.offer)) && publication.publish()) {
                isThere = true;
            }
        }
        return isThere;
    }

    @Override
    public void close() {
        builder.close();
        publications.values().forEach(Publication::withdraw);
    }
}
