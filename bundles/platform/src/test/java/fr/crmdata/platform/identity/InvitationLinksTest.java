package fr.crmdata.platform.identity;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.TestInstallation;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class InvitationLinksTest extends DatabaseTest {

    private static final String GOOD = "vélos rouges sous la pluie de mars";
    private static final Caller STAFF =
            new Caller(Caller.Kind.USER, "o1", "Olga", ClientId.OPERATOR, Role.OPERATOR, Language.FR);

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 23));
    private TestHouse house;
    private Identity identity;
    private InvitationLinks links;

    public InvitationLinksTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        house = new TestHouse(data, clock);
        identity = house.identity;
        links = new InvitationLinks(
                identity,
                house.doors,
                house.gate,
                house.audit,
                clock,
                TestInstallation.with(Map.of("public_address", "https://crm.example/")));
        house.open(ACME);
    }

    @After
    public void close() {
        house.close();
    }

    private String invite(ClientId client) {
        var address = data.scope()
                .as(STAFF, () -> links.administrator(client, "Élise Morel", "elise@morel.example", Language.FR))
                .address();
        assertThat(address).startsWith("https://crm.example/invitation?key=");
        return address.substring(address.indexOf('=') + 1);
    }

    @Test
    public void a_link_works_once_and_then_the_person_signs_in() {
        var secret = invite(ACME);
        assertThat(links.find(secret)).hasValueSatisfying(invitation -> {
            assertThat(invitation.email()).isEqualTo("elise@morel.example");
            assertThat(invitation.passwordRules()).isNotEmpty();
        });
        links.accept(secret, GOOD);
        assertThat(identity.authenticate("elise@morel.example", GOOD, "192.0.2.1")
                        .mustChangePassword())
                .isFalse();
        assertThat(links.find(secret)).isEmpty();
        assertThatThrownBy(() -> links.accept(secret, GOOD + " et d’avril"))
                .isInstanceOf(IdentityRefusal.InvitationOver.class);
    }

    @Test
    public void using_one_link_uses_up_all_of_that_person() {
        var first = invite(ACME);
        var second = invite(ACME);
        assertThat(links.find(first)).isPresent();
        links.accept(second, GOOD);
        assertThat(links.find(first)).isEmpty();
        assertThat(identity.users().of(ACME)).hasSize(1);
    }

    @Test
    public void a_link_is_over_after_a_week() {
        var secret = invite(ACME);
        clock.plusMinutes(7 * 24 * 60 - 1);
        assertThat(links.find(secret)).isPresent();
        clock.plusMinutes(1);
        assertThat(links.find(secret)).isEmpty();
        assertThatThrownBy(() -> links.accept(secret, GOOD)).isInstanceOf(IdentityRefusal.InvitationOver.class);
    }

    @Test
    public void a_weak_password_is_refused_and_the_link_stays_good() {
        var secret = invite(ACME);
        assertThatThrownBy(() -> links.accept(secret, "motdepasse123"))
                .isInstanceOfSatisfying(
                        IdentityRefusal.Invalid.class,
                        no -> assertThat(no.fields().get(0).field()).isEqualTo("newPassword"));
        links.accept(secret, GOOD);
    }

    @Test
    public void only_a_hash_of_the_link_is_stored() {
        var secret = invite(ACME);
        var stored = data.operatorWork()
                .inOne(() -> data.operatorWork().sql().list("SELECT hash FROM invitation", row -> row.text("hash")));
        assertThat(stored).containsExactly(Secrets.hash(secret));
    }

    @Test
    public void somebody_of_another_client_is_not_invited() {
        invite(ACME);
        assertThatThrownBy(() -> invite(GLOBEX)).isInstanceOf(IdentityRefusal.EmailTaken.class);
        assertThat(identity.users().of(GLOBEX)).isEmpty();
        data.scope().as(STAFF, () -> {
            assertThat(links.isFree("ELISE@morel.example ")).isFalse();
            assertThat(links.isFree("autre@morel.example")).isTrue();
            return null;
        });
    }

    @Test
    public void a_client_invites_nobody() {
        data.as(ACME, () -> assertThatThrownBy(() -> links.administrator(ACME, "X", "x@x.example", Language.FR))
                .isInstanceOf(AccessRefusal.Forbidden.class));
    }
}
