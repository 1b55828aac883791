package fr.crmdata.platform.identity;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.PlatformPermissions;
import fr.crmdata.platform.audit.DatabaseAudit;
import fr.crmdata.platform.clients.ClientNames;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.data.TestDatabases;
import java.time.Clock;
import java.util.function.Supplier;

/** All doors of the house with real locks: people, sessions, tokens, passwords sent each time. */
final class TestHouse implements AutoCloseable {

    static final String PASSWORD = "vélos rouges sous la pluie de mars";
    static final String ADDRESS = "192.0.2.1";

    final Identity identity;
    final DatabaseAudit audit;
    final Gate gate;
    final SignInRules rules;
    final WebSessions sessions;
    final Tokens tokens;
    final BasicVerdicts verdicts;
    final OpenDoors doors;
    final UserAdministration users;
    final OwnAccount account;

    private final TestDatabases data;
    private final Clock clock;

    TestHouse(TestDatabases data, Clock clock) {
        this.data = data;
        this.clock = clock;
        identity = new Identity(data.operatorWork(), clock);
        audit = new DatabaseAudit(data.clientWork(), data.scope(), clock);
        gate = new Gate(data.scope(), identity, audit);
        gate.addPermissions(new OperatorPermissions());
        gate.addPermissions(new PlatformPermissions());
        rules = new SignInRules(data.scope(), audit);
        sessions = new WebSessions(identity, gate, audit, new ClientNames(data.operatorWork()), rules, clock);
        tokens = new Tokens(identity, data.scope(), rules, audit, clock);
        verdicts = new BasicVerdicts(identity, rules, clock);
        doors = new OpenDoors(identity, sessions, tokens, verdicts);
        users = new UserAdministration(identity, tokens, doors, gate, audit, clock);
        account = new OwnAccount(identity, sessions, tokens, doors, gate, audit);
    }

    /** Clients whose state the staff change; all that watches them is told. */
    ClientRegistry clients() {
        var clients = new ClientRegistry(data.operatorWork(), data.databases(), gate, audit, clock);
        clients.addWatcher(tokens);
        clients.addWatcher(verdicts);
        return clients;
    }

    void open(ClientId client) {
        data.operatorWork().inOne(() -> data.operatorWork()
                .sql()
                .update(
                        "INSERT INTO client (id, name, state, created_at) VALUES (?, ?, ?, ?)",
                        client.value(),
                        client.value(),
                        Client.State.ACTIVE,
                        clock.instant()));
    }

    /** Somebody with {@link #PASSWORD}. @return as a caller */
    Caller person(ClientId client, String email, Role role) {
        new Newcomers(identity, clock).add(new Newcomers.Newcomer(client, email, email, role, "", PASSWORD, false));
        return identity.users().byEmail(email).orElseThrow().user().caller(Caller.Kind.USER);
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return data.scope().as(caller, work);
    }

    void doing(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return null;
        });
    }

    @Override
    public void close() {
        identity.stop();
    }
}
