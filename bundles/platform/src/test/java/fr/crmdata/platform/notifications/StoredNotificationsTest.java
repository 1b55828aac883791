package fr.crmdata.platform.notifications;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.web.Inbox.Message;
import fr.crmdata.api.web.LiveUpdates;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class StoredNotificationsTest extends DatabaseTest {

    /** Whom {@link TestDatabases#as} signs in. */
    private static final String LEILA = "u1";

    private final List<String> told = new ArrayList<>();
    private StoredNotifications notifications;

    public StoredNotificationsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        notifications = new StoredNotifications(
                data.clientWork(), new TestAccess(data.scope()), new MovingClock(LocalDate.of(2026, 11, 26)));
        notifications.live = new LiveUpdates() {
            @Override
            public void tell(ClientId client, String event, Map<String, String> data) {
                told.add(client + " all " + event + data);
            }

            @Override
            public void tellUser(ClientId client, String userId, String event, Map<String, String> data) {
                told.add(client + " " + userId + " " + event + data);
            }
        };
    }

    @Test
    public void the_bell_hears_behind_the_commit_how_many_are_unseen() {
        data.as(ACME, () -> {
            data.clientWork().inOne(() -> {
                notifications.leave(LEILA, "Une tâche", "/contacts/1");
                assertThat(told).isEmpty();
            });
            notifications.leave(LEILA, "Une autre", "/contacts/2");
            assertThat(told).containsExactly("acme u1 notification{unseen=1}", "acme u1 notification{unseen=2}");
            notifications.markSeen();
            notifications.leave(LEILA, "Une troisième", "/contacts/3");
        });
        assertThat(told).last().isEqualTo("acme u1 notification{unseen=1}");
    }

    @Test
    public void what_is_not_committed_is_not_told() {
        data.as(ACME, () -> {
            try {
                data.clientWork().inOne(() -> {
                    notifications.leave(LEILA, "Rien", "/");
                    throw new IllegalStateException("taken back");
                });
            } catch (IllegalStateException takenBack) {
                assertThat(notifications.newest(10)).isEmpty();
            }
        });
        assertThat(told).isEmpty();
    }

    @Test
    public void a_user_sees_their_own_alone_and_none_of_another_clients() {
        data.as(ACME, () -> {
            notifications.leave(LEILA, "Pour Leïla", "/");
            notifications.leave("u2", "Pour Jules", "/");
        });
        data.as(GLOBEX, () -> notifications.leave(LEILA, "Ailleurs", "/"));
        data.as(ACME, () -> {
            assertThat(notifications.newest(10)).extracting(Message::text).containsExactly("Pour Leïla");
            assertThat(notifications.unseen()).isEqualTo(1);
        });
        assertThat(told)
                .containsExactly(
                        "acme u1 notification{unseen=1}",
                        "acme u2 notification{unseen=1}",
                        "globex u1 notification{unseen=1}");
    }
}
