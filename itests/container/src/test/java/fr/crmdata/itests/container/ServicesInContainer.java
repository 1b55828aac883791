package fr.crmdata.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import javax.inject.Inject;
import org.junit.Test;
import org.ops4j.pax.exam.util.Filter;

public class ServicesInContainer extends Container {

    private static final Caller STAFF =
            new Caller(Caller.Kind.STAFF, "console:test", "test", ClientId.OPERATOR, Role.OPERATOR, Language.FR);

    @Inject
    private Access access;

    @Inject
    private Clients clients;

    @Inject
    private Users users;

    @Inject
    @Filter("(database=client)")
    private Transactions transactions;

    private ClientId made(String id) {
        access.as(STAFF, () -> {
            clients.create(id, "Made in a test");
        });
        return new ClientId(id);
    }

    @Test
    public void without_a_caller_there_is_no_database() {
        assertThrows(
                RuntimeException.class,
                () -> transactions.inOne(() -> {
                    Sql.on(transactions.connection()).list("SELECT id FROM job", row -> row.text("id"));
                }));
    }

    @Test
    public void a_role_opens_what_it_has_and_nothing_else() {
        var client = made("in-container");
        var agent = new Caller(Caller.Kind.USER, "u1", "Agent", client, Role.AGENT, Language.FR);
        access.as(agent, () -> {
            assertThrows(AccessRefusal.Forbidden.class, () -> clients.all());
        });
        access.as(STAFF, () -> {
            assertTrue(clients.find(client).isPresent());
        });
    }

    @Test
    public void somebody_added_by_a_service_is_there_for_that_client_alone() {
        var one = made("container-one");
        var other = made("container-other");
        access.as(STAFF, () -> {
            users.addAdministrator(one, "Chef", "chef@container.example", Language.FR);
        });
        access.as(Caller.system(one, "test"), () -> {
            assertFalse(users.all().isEmpty());
        });
        access.as(Caller.system(other, "test"), () -> {
            assertEquals(0, users.all().size());
        });
    }
}
