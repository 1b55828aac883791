package fr.crmdata.platform.data;

import fr.crmdata.api.clients.ClientId;
import java.util.function.Supplier;

/** Databases that are made at the first use: until then it can still be said which tables they have. */
class PreparedEngine implements Engine {

    private final Dialect dialect;
    private final Supplier<Engine> maker;
    private Engine made;

    PreparedEngine(Dialect dialect, Supplier<Engine> maker) {
        this.dialect = dialect;
        this.maker = maker;
    }

    private synchronized Engine made() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    @Override
    public boolean exists(ClientId client) {
        return made().exists(client);
    }

    @Override
    public void create(ClientId client, Migrator migrator) {
        made().create(client, migrator);
    }

    @Override
    public void delete(ClientId client) {
        made().delete(client);
    }

    @Override
    public Pool open(ClientId client) {
        return made().open(client);
    }

    @Override
    public String dictionary() {
        return made().dictionary();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public synchronized void close() {
        if (made != null) {
            made.close();
        }
    }
}
