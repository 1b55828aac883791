package fr.crmdata.itests.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.util.Map;
import org.junit.Test;

public class SignInTest {

    private static Answer tokenFor(String email, String password) {
        return Shared.demo().api().post("/tokens", Map.of("email", email, "password", password));
    }

    @Test
    public void after_five_failures_even_the_right_password_must_wait() {
        for (var n = 0; n < 5; n++) {
            assertThat(tokenFor(Demo.AGENT, "wrong").expect(401).problem()).isEqualTo("access.wrong-credentials");
        }
        var locked = tokenFor(Demo.AGENT, Demo.PASSWORD).expect(429);
        assertThat(locked.problem()).isEqualTo("access.locked-out");
        assertThat(Integer.parseInt(locked.header("retry-after"))).isBetween(1, 60);
        tokenFor(Demo.SALES, Demo.PASSWORD).expect(201);
    }

    @Test
    public void nobody_learns_who_exists() {
        var unknown = tokenFor("nobody@bremond.example", "wrong").expect(401);
        var known = tokenFor(Demo.SALES, "wrong").expect(401);
        assertThat(unknown.json()).isEqualTo(known.json());
        assertThat(tokenFor(Demo.CLOSED_OUT, Demo.PASSWORD).expect(401).json()).isEqualTo(known.json());
    }

    @Test
    public void a_request_without_address_or_password_says_which_is_missing() {
        var answer = Shared.demo().api().post("/tokens", Map.of()).expect(422);
        assertThat(answer.problem()).isEqualTo("rest.invalid-fields");
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("email", "password");
    }

    @Test
    public void a_token_works_until_it_is_revoked_and_then_at_once_no_more() {
        var issued = tokenFor(Demo.MANAGER, Demo.PASSWORD).expect(201);
        assertThat(issued.header("cache-control")).isEqualTo("no-store");
        var api = Shared.demo().api().with(issued.json().path("token").asText());
        assertThat(api.get("/me").expect(200).json().path("client").asText()).isEqualTo(Demo.BREMOND);
        assertThat(api.get("/tokens").body())
                .doesNotContain(issued.json().path("token").asText());
        api.delete("/tokens/" + issued.json().path("id").asText()).expect(204);
        var refused = api.get("/me").expect(401);
        assertThat(refused.problem()).isEqualTo("access.unauthenticated");
        assertThat(refused.header("www-authenticate")).startsWith("Bearer");
    }

    @Test
    public void nobody_revokes_somebody_elses_token() {
        var issued = tokenFor(Demo.MANAGER, Demo.PASSWORD).expect(201).json();
        var id = issued.path("id").asText();
        Shared.demo().signIn(Demo.STRANGER).delete("/tokens/" + id).expect(404);
        Shared.demo().signIn(Demo.ADMINISTRATOR).delete("/tokens/" + id).expect(404);
        Shared.demo().api().with(issued.path("token").asText()).get("/me").expect(200);
    }

    @Test
    public void a_made_up_token_is_refused() {
        Shared.demo().api().with("crm_" + "A".repeat(43)).get("/me").expect(401);
        Shared.demo().api().with("nonsense").get("/me").expect(401);
        Shared.demo().api().with("").get("/me").expect(401);
        Shared.demo()
                .api()
                .header("Authorization", "Basic bGVpbGE6eA==")
                .get("/me")
                .expect(401);
    }

    @Test
    public void a_token_lasts_a_year_at_most() {
        var wanted = Map.of("email", Demo.SALES, "password", Demo.PASSWORD, "validDays", 367);
        assertThat(Shared.demo().api().post("/tokens", wanted).expect(422).problem())
                .isEqualTo("rest.invalid-fields");
    }

    @Test
    public void who_is_locked_out_by_the_administrator_is_out_at_once() {
        var leila = Shared.demo().signIn(Demo.ADMINISTRATOR);
        var added = leila.post("/users", Map.of("name", "Ève Petit", "email", "eve@bremond.example", "role", "AGENT"))
                .expect(201);
        var user = added.json().path("user");
        var eve = Shared.demo()
                .signIn(
                        "eve@bremond.example",
                        added.json().path("initialPassword").asText());
        eve.get("/me").expect(200);
        leila.header("If-Match", "\"" + user.path("version").asText() + "\"")
                .put(
                        "/users/" + user.path("id").asText(),
                        Map.of(
                                "name", "Ève Petit",
                                "email", "eve@bremond.example",
                                "role", "AGENT",
                                "active", false))
                .expect(200);
        eve.get("/me").expect(401);
    }
}
