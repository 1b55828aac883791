package fr.crmdata.platform.identity;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static fr.crmdata.platform.identity.TestHouse.ADDRESS;
import static fr.crmdata.platform.identity.TestHouse.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.SignInRule;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Browser, token and password sent each time: what opens one of these doors opens all, what shuts one shuts all. */
public class DoorsTest extends DatabaseTest {

    private static final String NEW = "canards jaunes au bord de la Sarthe";

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 23));
    private TestHouse house;
    private Caller anne;
    private Caller ben;
    private Caller eve;
    private Caller olga;

    public DoorsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        house = new TestHouse(data, clock);
        house.open(ACME);
        house.open(GLOBEX);
        anne = house.person(ACME, "anne@acme.example", Role.ADMINISTRATOR);
        ben = house.person(ACME, "ben@acme.example", Role.AGENT);
        eve = house.person(GLOBEX, "eve@globex.example", Role.ADMINISTRATOR);
        olga = house.person(ClientId.OPERATOR, "olga@operator.example", Role.OPERATOR);
    }

    @After
    public void close() {
        house.close();
    }

    private String signIn(String email) {
        return house.sessions.signIn(email, PASSWORD, ADDRESS, "test").secret();
    }

    private Account.IssuedToken issue(String email) {
        return house.tokens.issue(email, PASSWORD, ADDRESS, "shop", Duration.ofDays(30));
    }

    private void assertShut(Account.IssuedToken token) {
        assertThatThrownBy(() -> house.tokens.authenticate(token.secret()))
                .isInstanceOf(AccessRefusal.Unauthenticated.class);
    }

    private List<Account.ApiToken> tokensOfBen() {
        return house.as(anne, () -> house.users.tokens(ben.id()));
    }

    @Test
    public void a_closed_clients_browsers_tokens_and_passwords_stop_at_once() {
        var browser = signIn("ben@acme.example");
        var token = issue("ben@acme.example");
        house.tokens.authenticate(token.secret());
        house.verdicts.authenticate("ben@acme.example", PASSWORD, ADDRESS);
        var other = signIn("eve@globex.example");

        house.doing(olga, () -> house.clients().change(ACME, Client.State.CLOSED));
        assertThat(house.sessions.find(browser)).isEmpty();
        assertThat(house.sessions.peek(browser)).isEmpty();
        assertShut(token);
        assertThatThrownBy(() -> house.verdicts.authenticate("ben@acme.example", PASSWORD, ADDRESS))
                .isInstanceOf(AccessRefusal.WrongCredentials.class);
        assertThat(house.sessions.find(other)).isPresent();
    }

    @Test
    public void a_rule_against_signing_in_holds_for_browsers_tokens_and_passwords_alike() {
        house.rules.addRule(attempt -> attempt.caller().role() == Role.ADMINISTRATOR
                ? SignInRule.Verdict.yes()
                : SignInRule.Verdict.no(new AccessRefusal.ReasonNeeded()));
        assertThatThrownBy(() -> signIn("ben@acme.example")).isInstanceOf(AccessRefusal.ReasonNeeded.class);
        assertThatThrownBy(() -> issue("ben@acme.example")).isInstanceOf(AccessRefusal.ReasonNeeded.class);
        assertThatThrownBy(() -> house.verdicts.authenticate("ben@acme.example", PASSWORD, ADDRESS))
                .isInstanceOf(AccessRefusal.ReasonNeeded.class);
        assertThat(house.as(anne, () -> house.audit.entries(Optional.empty(), 10)))
                .extracting(entry -> entry.action() + " " + entry.subject())
                .containsOnly("access.sign-in-refused " + ben.id())
                .hasSize(3);

        assertThat(house.sessions.find(signIn("anne@acme.example"))).isPresent();
        assertThat(house.tokens
                        .authenticate(issue("anne@acme.example").secret())
                        .id())
                .isEqualTo(anne.id());
        assertThat(house.verdicts
                        .authenticate("anne@acme.example", PASSWORD, ADDRESS)
                        .id())
                .isEqualTo(anne.id());
    }

    @Test
    public void a_program_that_signs_in_is_told_from_a_browser() {
        var kinds = new ArrayList<Caller.Kind>();
        house.rules.addRule(attempt -> {
            kinds.add(attempt.caller().kind());
            return SignInRule.Verdict.insteadOf(
                    attempt.open().stream().map(session -> session.key()).toList());
        });
        var browser = signIn("ben@acme.example");
        issue("ben@acme.example");
        house.verdicts.authenticate("ben@acme.example", PASSWORD, ADDRESS);
        assertThat(kinds).containsExactly(Caller.Kind.USER, Caller.Kind.PROGRAM, Caller.Kind.PROGRAM);
        assertThat(house.sessions.find(browser)).isPresent();
        signIn("ben@acme.example");
        assertThat(house.sessions.find(browser)).isEmpty();
    }

    @Test
    public void a_reset_password_shuts_all_doors_for_good() {
        var browser = signIn("ben@acme.example");
        var token = issue("ben@acme.example");
        house.verdicts.authenticate("ben@acme.example", PASSWORD, ADDRESS);
        house.as(anne, () -> house.users.resetPassword(ben.id()));
        assertThat(house.sessions.find(browser)).isEmpty();
        assertShut(token);
        assertThatThrownBy(() -> house.verdicts.authenticate("ben@acme.example", PASSWORD, ADDRESS))
                .isInstanceOf(AccessRefusal.WrongCredentials.class);
        assertThat(tokensOfBen()).allMatch(known -> known.revokedAt().isPresent());
    }

    @Test
    public void a_changed_password_revokes_the_tokens_and_spares_the_browser_one_sits_at() {
        var here = signIn("ben@acme.example");
        var elsewhere = signIn("ben@acme.example");
        var token = issue("ben@acme.example");
        var tokenOfAnne = issue("anne@acme.example");
        var key = house.sessions.find(here).orElseThrow().key();
        house.doing(ben, () -> house.account.changePassword(key, PASSWORD, NEW));
        assertThat(house.sessions.find(here)).isPresent();
        assertThat(house.sessions.find(elsewhere)).isEmpty();
        assertShut(token);
        assertThat(house.tokens.authenticate(tokenOfAnne.secret()).id()).isEqualTo(anne.id());
    }

    @Test
    public void who_was_locked_out_and_let_in_again_needs_new_tokens() {
        var token = issue("ben@acme.example");
        var locked = house.as(anne, () -> house.users.setActive(ben.id(), 1, false));
        assertShut(token);
        house.as(anne, () -> house.users.setActive(ben.id(), locked.version(), true));
        assertShut(token);
        assertThat(house.tokens.authenticate(issue("ben@acme.example").secret()).id())
                .isEqualTo(ben.id());
    }

    @Test
    public void an_administrator_sees_and_revokes_the_tokens_of_the_own_people_only() {
        var token = issue("ben@acme.example");
        assertThat(tokensOfBen()).singleElement().satisfies(known -> assertThat(known.name())
                .isEqualTo("shop"));
        for (var stranger : List.of(eve, ben)) {
            assertThatThrownBy(() -> house.as(stranger, () -> house.users.tokens(ben.id())))
                    .isInstanceOfAny(IdentityRefusal.UnknownUser.class, AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> house.doing(
                            stranger,
                            () -> house.users.revokeToken(
                                    ben.id(), token.token().id())))
                    .isInstanceOfAny(IdentityRefusal.UnknownUser.class, AccessRefusal.Forbidden.class);
        }
        assertThatThrownBy(() -> house.doing(
                        eve,
                        () -> house.users.revokeToken(eve.id(), token.token().id())))
                .isInstanceOf(IdentityRefusal.UnknownToken.class);
        house.tokens.authenticate(token.secret());

        house.doing(anne, () -> house.users.revokeToken(ben.id(), token.token().id()));
        assertShut(token);
    }

    @Test
    public void an_expired_token_lets_nobody_in_any_more() {
        var token = house.tokens.issue("ben@acme.example", PASSWORD, ADDRESS, "shop", Duration.ofMinutes(30));
        clock.plusMinutes(29);
        house.tokens.authenticate(token.secret());
        clock.plusMinutes(1);
        assertShut(token);
    }

    @Test
    public void a_session_is_over_four_idle_hours_after_its_last_use_and_after_fourteen_hours_in_any_case() {
        var idle = signIn("ben@acme.example");
        clock.plusMinutes(4 * 60 - 1);
        assertThat(house.sessions.peek(idle)).isPresent();
        clock.plusMinutes(2);
        assertThat(house.sessions.find(idle)).isEmpty();

        var used = signIn("ben@acme.example");
        for (var hours = 3; hours < 14; hours += 3) {
            clock.plusMinutes(3 * 60);
            assertThat(house.sessions.find(used)).isPresent();
        }
        clock.plusMinutes(2 * 60);
        assertThat(house.sessions.find(used)).isEmpty();
    }
}
