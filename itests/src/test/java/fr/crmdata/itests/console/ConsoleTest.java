package fr.crmdata.itests.console;

import static fr.crmdata.itests.console.Console.json;
import static fr.crmdata.itests.console.Console.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ConsoleTest {

    private static final String BREMOND = " --client " + Demo.BREMOND + " --reason test";

    @Test
    public void every_list_answers_scripts_in_json() throws Exception {
        for (var line : List.of(
                "clients:list",
                "events:dead",
                "tasks:runs",
                "users:list" + BREMOND,
                "jobs:list" + BREMOND,
                "audit:list" + BREMOND,
                "probe:notes" + BREMOND,
                "users:list --client operator")) {
            assertThat(json(line).isArray()).as(line).isTrue();
        }
        assertThat(json("clock:show").path("settable").asBoolean()).isTrue();
    }

    @Test
    public void contracts_answer_scripts_in_json_and_refuse_in_one_line() throws Exception {
        for (var line : List.of(
                "licensing:clients",
                "licensing:prices",
                "licensing:offers",
                "licensing:licences",
                "licensing:settings",
                "licensing:settings --all",
                "licensing:subscriptions",
                "licensing:letters",
                "licensing:log",
                "licensing:tasks",
                "licensing:due 2027-12-31",
                "licensing:seats" + BREMOND,
                "licensing:simulate -f subscribed,2026-11-01,termsVersion=2026-1,months=1,method=TRANSFER"
                        + " -f activated,2026-11-01 2027-01-31")) {
            assertThat(json(line).isArray()).as(line).isTrue();
        }
        assertThat(json("licensing:licence-status").has("installation")).isTrue();
        assertThat(refused("licensing:contract C-1999-00001")).contains("[licensing.unknown-contract]");
        assertThat(refused("licensing:record C-1999-00001 seats-stolen 2026-11-01"))
                .contains("[licensing.invalid]");
        assertThat(refused("licensing:run soon")).contains("[licensing.invalid]");
        assertThat(refused("licensing:holder C-1999-00001 city=Lyon")).contains("[licensing.unknown-contract]");
        assertThat(refused("licensing:open town=Lyon")).contains("[licensing.invalid]");
        assertThat(refused("licensing:decide soon invoicing.issueDays=10")).contains("[licensing.invalid]");
        assertThat(refused("licensing:decide 2099-01-01 invoicing.issueDay=10")).contains("[licensing.invalid]");
        assertThat(refused("licensing:licences --show LIC-1999-0001")).contains("[licensing.licence.unknown]");
        assertThat(refused("licensing:price-publish 1 2099-01-01 60 30 crm=cheap"))
                .contains("[licensing.invalid]");
    }

    @Test
    public void a_contract_is_opened_and_its_holder_moves() throws Exception {
        var number = json("licensing:open -f subscribed,2026-11-01,termsVersion=2026-1,months=1,method=TRANSFER"
                        + " \"name=Morel & Cie\" city=Lyon")
                .path("number")
                .asText();
        var moved = json("licensing:holder " + number + " \"street=1 rue de l’Église\" city=Villeurbanne");
        assertThat(moved.path("name").asText()).isEqualTo("Morel & Cie");
        assertThat(moved.path("city").asText()).isEqualTo("Villeurbanne");
        assertThat(json("licensing:holder " + number)).isEqualTo(moved);
    }

    @Test
    public void people_get_a_table() {
        var answer = Shared.demo().console("clients:list");
        assertThat(answer.exit()).isZero();
        assertThat(answer.output()).contains("Ateliers Brémond", "name", "CLOSED");
    }

    @Test
    public void a_refusal_is_one_line_with_its_code_and_an_exit_code() {
        assertThat(refused("clients:create x y")).contains("[clients.bad-id]").doesNotContain("\tat ");
        assertThat(refused("clients:create " + Demo.BREMOND + " again")).contains("[clients.taken]");
        assertThat(refused("users:list --client nobody --reason test")).contains("[clients.unknown]");
        assertThat(refused("clock:set 2001-01-01")).contains("[clock.backwards]");
        assertThat(refused("clock:set soon")).contains("[clock.unreadable]");
        assertThat(refused("clients:frobnicate")).contains("clients:frobnicate");
    }

    @Test
    public void nobody_looks_into_a_clients_data_without_a_reason_and_the_reason_is_kept() throws Exception {
        assertThat(refused("users:list --client " + Demo.BREMOND)).contains("[access.reason-needed]");
        json("users:list --client " + Demo.BREMOND + " --reason ticket-4711");
        var entries = json("audit:list" + BREMOND);
        assertThat(entries.findValuesAsText("action")).contains("access.console");
        assertThat(entries.toString()).contains("ticket-4711", "karaf");
    }

    @Test
    public void an_operator_makes_a_client_with_its_administrator_who_signs_in() throws Exception {
        var made = json("clients:create --administrator chef@made.example console-made \"Made at the console\"");
        var chef = Shared.demo()
                .signIn("chef@made.example", made.path("initialPassword").asText());
        assertThat(chef.get("/me").expect(200).json().path("client").asText()).isEqualTo("console-made");
        json("clients:state console-made CLOSED");
        chef.get("/me").expect(401);
        json("clients:state console-made ACTIVE");
    }

    @Test
    public void a_forgotten_password_is_replaced() throws Exception {
        json("clients:create --administrator absent@forgetful.example forgetful Forgetful");
        var reset = json("users:reset --client forgetful --reason test absent@forgetful.example");
        Shared.demo()
                .signIn(
                        "absent@forgetful.example",
                        reset.path("initialPassword").asText())
                .get("/me")
                .expect(200);
    }

    @Test
    public void who_is_locked_out_is_out_at_once_and_let_in_again_with_new_tokens_only() throws Exception {
        var made = json("clients:create --administrator chef@locked.example console-locked Locked");
        var chef = "chef@locked.example";
        var user = " --client console-locked --reason test ";
        assertThat(refused("users:lock" + user + chef)).contains("[identity.last-administrator]");
        assertThat(refused("users:lock" + user + "nobody@locked.example")).contains("[identity.unknown-user]");

        var api = Shared.demo().signIn(chef, made.path("initialPassword").asText());
        var added = api.post("/users", Map.of("name", "Zoé", "email", "zoe@locked.example", "role", "AGENT"))
                .expect(201)
                .json();
        var zoe = Shared.demo()
                .signIn("zoe@locked.example", added.path("initialPassword").asText());
        zoe.get("/me").expect(200);
        assertThat(json("users:lock" + user + "zoe@locked.example")
                        .path("active")
                        .asBoolean())
                .isFalse();
        zoe.get("/me").expect(401);
        assertThat(json("users:lock" + user + "--undo zoe@locked.example")
                        .path("active")
                        .asBoolean())
                .isTrue();
        zoe.get("/me").expect(401);
        var tokens = api.get("/users/" + added.path("user").path("id").asText() + "/tokens")
                .expect(200)
                .json();
        assertThat(tokens.path(0).has("revokedAt")).isTrue();
    }

    @Test
    public void an_audit_log_that_nobody_touched_verifies() throws Exception {
        var verdict = json("audit:verify" + BREMOND);
        assertThat(verdict.path("intact").asBoolean()).isTrue();
        assertThat(verdict.path("entries").asLong()).isPositive();
        assertThat(json("audit:verify --client operator").path("intact").asBoolean())
                .isTrue();
    }
}
