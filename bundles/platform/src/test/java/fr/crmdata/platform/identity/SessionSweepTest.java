package fr.crmdata.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import fr.crmdata.api.tasks.DailyTask.CatchUp;
import fr.crmdata.api.tasks.DailyTask.Scope;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.audit.DatabaseAudit;
import fr.crmdata.platform.clients.ClientNames;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What is over is deleted each day, what still counts stays. */
public class SessionSweepTest extends DatabaseTest {

    private static final String GOOD = "vélos rouges sous la pluie de mars";
    private static final String EMAIL = "olga@operator.example";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final MovingClock clock = new MovingClock(TODAY);
    private Identity identity;
    private WebSessions sessions;
    private SessionSweep sweep;

    public SessionSweepTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        identity = new Identity(data.operatorWork(), clock);
        var audit = new DatabaseAudit(data.clientWork(), data.scope(), clock);
        var gate = new Gate(data.scope(), identity, audit);
        gate.addPermissions(new OperatorPermissions());
        sessions = new WebSessions(
                identity,
                gate,
                audit,
                new ClientNames(data.operatorWork()),
                new SignInRules(data.scope(), audit),
                clock);
        sweep = new SessionSweep(sessions, identity);
        insert("u1", EMAIL);
        insert("u2", "camille@operator.example");
    }

    @After
    public void close() {
        identity.stop();
    }

    private void insert(String id, String email) {
        identity.users()
                .insert(
                        new User(
                                id,
                                ClientId.OPERATOR,
                                new Users.Details("Olga", email, Role.OPERATOR, Optional.empty(), Language.FR),
                                Preferences.of(Language.FR),
                                true,
                                false,
                                clock.instant(),
                                1),
                        identity.passwords().hash(GOOD));
    }

    private long count(String table) {
        return data.operatorWork().inOne(() -> data.operatorWork()
                .sql()
                .first("SELECT COUNT(*) AS n FROM " + table, row -> row.number("n"))
                .orElseThrow());
    }

    @Test
    public void sessions_that_are_over_go_and_the_others_stay() {
        sessions.signIn(EMAIL, GOOD, "192.0.2.1", "a browser");
        clock.plusMinutes(5 * 60);
        var open = sessions.signIn(EMAIL, GOOD, "192.0.2.1", "a browser");
        assertThat(sweep.run(TODAY)).startsWith("1 sessions");
        assertThat(count("web_session")).isEqualTo(1);
        assertThat(sessions.peek(open.secret())).isPresent();
        assertThat(sweep.run(TODAY)).startsWith("0 sessions");
    }

    @Test
    public void when_somebody_was_here_last_is_still_known() {
        var until = clock.instant();
        sessions.signIn("camille@operator.example", GOOD, "192.0.2.1", "a browser");
        clock.plusMinutes(20 * 60);
        sessions.signIn(EMAIL, GOOD, "192.0.2.1", "a browser");
        assertThat(sweep.run(TODAY)).startsWith("0 sessions");
        assertThat(identity.users().lastSeen(ClientId.OPERATOR)).containsEntry("u2", until);
    }

    @Test
    public void failures_are_forgotten_after_a_day_and_not_before() {
        for (var attempt = 0; attempt < Throttle.FREE_TRIES; attempt++) {
            assertThatThrownBy(() -> sessions.signIn(EMAIL, "wrong", "192.0.2.1", "a browser"))
                    .isInstanceOf(AccessRefusal.WrongCredentials.class);
        }
        assertThat(sweep.run(TODAY)).endsWith("failures of 0 addresses are forgotten");
        assertThatThrownBy(() -> sessions.signIn(EMAIL, GOOD, "192.0.2.1", "a browser"))
                .isInstanceOf(AccessRefusal.LockedOut.class);
        clock.plusMinutes(25 * 60);
        assertThat(sweep.run(TODAY)).endsWith("failures of 1 addresses are forgotten");
        assertThat(count("sign_in_failure")).isZero();
    }

    @Test
    public void it_is_work_of_the_operator_and_only_the_latest_date_matters() {
        assertThat(sweep.scope()).isEqualTo(Scope.OPERATOR);
        assertThat(sweep.catchUp()).isEqualTo(CatchUp.LATEST_ONLY);
    }
}
