package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.Schema;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.platform.Installation;
import fr.crmdata.platform.PlatformSettings;
import fr.crmdata.platform.identity.CallerScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Opens the databases and offers transactions and entities on them as services. */
@Component(service = DataHome.class, immediate = true)
public final class DataHome {

    private final BundleContext bundle;
    private final ScheduledExecutorService housekeeping;
    private final Databases databases;
    private final Work clientWork;
    private final Work operatorWork;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private final Map<Schema, Offer> offers = new ConcurrentHashMap<>();

    @Activate
    public DataHome(BundleContext bundle, @Reference Installation installation, @Reference CallerScope callers) {
        this.bundle = bundle;
        this.housekeeping = housekeeping();
        this.databases = open(installation, housekeeping);
        PlatformSchemas.all().forEach(databases::add);
        this.clientWork = new Work(databases, () -> callers.caller().client());
        this.operatorWork = new Work(databases, () -> ClientId.OPERATOR);
        services.add(bundle.registerService(Databases.class, databases, named("area", "platform")));
        services.add(offer("client", clientWork));
        services.add(offer("operator", operatorWork));
    }

    private ServiceRegistration<?> offer(String database, Work work) {
        var kinds = new String[] {Transactions.class.getName(), Work.class.getName()};
        return bundle.registerService(kinds, work, named("database", database));
    }

    private static ScheduledExecutorService housekeeping() {
        var executor = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "crmdata-databases");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** The databases that the settings name. */
    public static Databases open(Installation installation, ScheduledExecutorService housekeeping) {
        var settings = installation.settings();
        return new Databases(
                engine(installation, settings, housekeeping),
                Duration.ofMinutes(settings.database_idle_minutes()),
                settings.database().equals("derby") ? settings.database_open() : Integer.MAX_VALUE,
                housekeeping);
    }

    private static Engine engine(
            Installation installation, PlatformSettings settings, ScheduledExecutorService housekeeping) {
        return switch (settings.database()) {
            case "derby" ->
                new DerbyEngine(
                        installation.folder().resolve("databases"),
                        Optional.of(EmptyDatabases.ofProgram()),
                        settings.database_connections(),
                        housekeeping);
            case "postgresql" ->
                new PostgresEngine(
                        settings.database_url(),
                        settings.database_user(),
                        settings.database_password(),
                        settings.database_connections(),
                        housekeeping);
            default ->
                throw new IllegalArgumentException("database must be derby or postgresql, not " + settings.database());
        };
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSchema(Schema schema) {
        databases.add(schema);
        var entities = new AreaEntities(
                schema, schema.place() == Schema.Place.OPERATOR ? operatorWork : clientWork, databases);
        offers.put(
                schema,
                new Offer(entities, bundle.registerService(Entities.class, entities, named("area", schema.area()))));
        // The first use would wait a second for it; meanwhile others start.
        housekeeping.execute(entities::prepare);
    }

    void removeSchema(Schema schema) {
        var offer = offers.remove(schema);
        if (offer != null) {
            offer.registration().unregister();
            offer.entities().close();
        }
        databases.remove(schema);
    }

    @Deactivate
    public void stop() {
        services.forEach(ServiceRegistration::unregister);
        housekeeping.shutdownNow();
        databases.close();
    }

    private static Dictionary<String, Object> named(String key, String value) {
        return FrameworkUtil.asDictionary(Map.of(key, value));
    }

    private record Offer(AreaEntities entities, ServiceRegistration<Entities> registration) {}
}
