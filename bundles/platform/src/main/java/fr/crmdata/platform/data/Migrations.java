package fr.crmdata.platform.data;

import fr.crmdata.api.data.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;
import org.slf4j.LoggerFactory;

/** Runs the migrations of one schema with Liquibase. */
final class Migrations {

    private Migrations() {}

    /** One at a time: Liquibase keeps what it is busy with in one place for the whole process. */
    static synchronized void apply(Connection connection, Schema schema, Engine.Dialect dialect) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try {
            Scope.child(quietly(), () -> update(connection, schema, dialect));
        } catch (Exception e) {
            throw new IllegalStateException("cannot migrate " + schema.area() + ": " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, Object> quietly() {
        var settings = new HashMap<String, Object>();
        settings.put(Scope.Attr.ui.name(), new liquibase.ui.LoggerUIService());
        settings.put(Scope.Attr.classLoader.name(), Liquibase.class.getClassLoader());
        settings.put("liquibase.analytics.enabled", false);
        return settings;
    }

    private static void update(Connection connection, Schema schema, Engine.Dialect dialect) throws Exception {
        // Liquibase closes what it is given; the connection is still needed.
        var database = DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(UncloseableConnection.of(connection)));
        // Whoever migrates holds the database alone (see Databases), so a lock that is there is a dead process's.
        LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
        var accessor = new SchemaResources(schema);
        var log = new DatabaseChangeLog(schema.area());
        for (var path : schema.migrations()) {
            var parser = ChangeLogParserFactory.getInstance().getParser(path, accessor);
            var parameters = new liquibase.changelog.ChangeLogParameters(database);
            parameters.set("text", dialect.text());
            parameters.set("bytes", dialect.bytes());
            parser.parse(path, parameters, accessor).getChangeSets().forEach(log::addChangeSet);
        }
        // Not closed: that would shut the whole Derby database down under those who use it.
        var liquibase = new Liquibase(log, accessor, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.update(new Contexts(), new LabelExpression());
        LoggerFactory.getLogger(Migrations.class).info("{} is at {}", schema.area(), last(schema.migrations()));
    }

    private static String last(List<String> paths) {
        return paths.isEmpty() ? "nothing" : paths.get(paths.size() - 1);
    }

    /** The migrations of one schema, read through the class loader of its bundle. */
    private static final class SchemaResources extends AbstractResourceAccessor {

        private final Schema schema;

        SchemaResources(Schema schema) {
            this.schema = schema;
        }

        @Override
        public List<Resource> search(String path, boolean recursive) {
            return List.of();
        }

        @Override
        public List<Resource> getAll(String path) {
            return schema.getClass().getResource("/" + path) == null
                    ? List.of()
                    : List.of(new SchemaResource(schema, path));
        }

        @Override
        public List<String> describeLocations() {
            return List.of(schema.area());
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    private static final class SchemaResource extends AbstractResource {

        private final Schema schema;

        SchemaResource(Schema schema, String path) {
            super(path, URI.create("schema:/" + schema.area() + "/" + path));
            this.schema = schema;
        }

        @Override
        public InputStream openInputStream() {
            return Migrator.open(schema, getPath());
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return new SchemaResource(schema, resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return new SchemaResource(schema, resolveSiblingPath(other));
        }

        @Override
        public OutputStream openOutputStream(OpenOptions options) throws IOException {
            throw new IOException("migrations are not written");
        }
    }
}
