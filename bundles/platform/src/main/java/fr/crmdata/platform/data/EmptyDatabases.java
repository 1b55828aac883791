package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Derby databases with all tables and nothing in them. The build makes them and they travel with the program: a first start copies
 * them, which spares it the migrations of every area, some seconds of work.
 *
 * <p>They are a head start and no more: what is copied is migrated like any other database, so an area that came later, or a newer one,
 * finds its tables.
 */
public final class EmptyDatabases {

    private static final ClientId ANY = new ClientId("any");

    private EmptyDatabases() {}

    /** Where they lie in an installed program; the folder may be missing. */
    static Path ofProgram() {
        return Path.of(System.getProperty("karaf.home", "."), "databases");
    }

    /**
     * Makes them.
     *
     * @param target gets a folder for each place; what was there is gone
     * @param areas the schemas of areas; the platform's own come by themselves
     */
    public static void make(Path target, List<Schema> areas) {
        var work = target.resolveSibling(target.getFileName() + ".unfinished");
        DerbyEngine.delete(work);
        DerbyEngine.delete(target);
        var housekeeping = Executors.newSingleThreadScheduledExecutor();
        var engine = new DerbyEngine(work, Optional.empty(), 1, housekeeping);
        try (var databases = new Databases(engine, Duration.ofMinutes(1), housekeeping)) {
            PlatformSchemas.all().forEach(databases::add);
            areas.forEach(databases::add);
            databases.create(ClientId.OPERATOR);
            databases.create(ANY);
        } finally {
            housekeeping.shutdownNow();
        }
        DerbyEngine.createFolder(target);
        DerbyEngine.move(engine.folder(ClientId.OPERATOR), target.resolve(DerbyEngine.OPERATOR));
        DerbyEngine.move(engine.folder(ANY), target.resolve(DerbyEngine.CLIENT));
        DerbyEngine.delete(work);
    }
}
