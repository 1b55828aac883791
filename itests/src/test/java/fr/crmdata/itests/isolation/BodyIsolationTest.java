package fr.crmdata.itests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import fr.crmdata.testing.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.BeforeClass;
import org.junit.Test;

/** Ids of another client within a body or a query: answered as if they had never been, and nothing is changed on either side. */
public class BodyIsolationTest {

    private static final String SOMETHING = "01890000-0000-7000-8000-000000000000";
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409, 422);

    private static Api bremond;
    private static Api guerin;
    private static Belongings theirs;
    private static String contact;
    private static String user;
    private static String team;
    private static String own;

    @BeforeClass
    public static void fill() {
        bremond = Shared.demo().signIn(Demo.ADMINISTRATOR);
        guerin = Shared.demo().signIn(Demo.STRANGER);
        theirs = Belongings.ofBremond();
        contact = theirs.id("/contacts/{id}", "id");
        user = bremond.get("/me").expect(200).json().path("id").asText();
        team = made(bremond, "/users/teams", Map.of("name", Belongings.MARK + " " + contact.substring(30)));
        own = made(guerin, "/contacts", Map.of("firstName", "Nadège", "lastName", "Voisin"));
    }

    private static String made(Api api, String path, Object body) {
        return api.post(path, body).expect(201).json().path("id").asText();
    }

    private static long version() {
        return guerin.get("/contacts/" + own).expect(200).json().path("version").asLong();
    }

    private static Answer patch(Map<String, ?> body) {
        return guerin.header("If-Match", "\"" + version() + "\"")
                .header("Content-Type", "application/merge-patch+json")
                .json("PATCH", "/contacts/" + own, body);
    }

    private static Map<String, Object> merge(String survivor, String other) {
        return Map.of("survivor", survivor, "survivorVersion", 1, "other", other, "otherVersion", 1);
    }

    private static Map<String, String> bulk(String action, String value) {
        return Map.of("filter", "owner:eq:" + SOMETHING, "action", action, "value", value);
    }

    /** What would be written if the id were taken, by what it is about. */
    private static Map<String, Function<String, Answer>> writing() {
        var cases = new TreeMap<String, Function<String, Answer>>();
        cases.put(
                "relation to a contact",
                id -> guerin.post("/contacts/" + own + "/relations", Map.of("other", id, "kind", "other")));
        cases.put(
                "employment at a contact",
                id -> guerin.post("/contacts/" + own + "/employments", Map.of("organisation", id)));
        cases.put("merge with a contact", id -> guerin.post("/contacts/merges", merge(own, id)));
        cases.put("merge into a contact", id -> guerin.post("/contacts/merges", merge(id, own)));
        cases.put(
                "proposal with a contact",
                id -> guerin.get("/contacts/duplicates/proposal?survivor=" + own + "&other=" + id));
        return cases;
    }

    private static Map<String, Function<String, Answer>> naming() {
        var cases = new TreeMap<String, Function<String, Answer>>();
        cases.put(
                "task of a user",
                id -> guerin.post("/contacts/" + own + "/tasks", Map.of("title", "Appeler", "assignee", id)));
        cases.put(
                "owner of a new contact",
                id -> guerin.post("/contacts", Map.of("firstName", "X", "lastName", "Y", "owner", id)));
        cases.put("owner of a contact", id -> patch(Map.of("owner", id)));
        cases.put("owner of many", id -> guerin.post("/contacts/bulk", bulk("set-owner", id)));
        cases.put("seat for a user", id -> guerin.post("/licensing/seats", Map.of("module", "CRM", "user", id)));
        return cases;
    }

    private static Map<String, Function<String, Answer>> grouping() {
        var cases = new TreeMap<String, Function<String, Answer>>();
        cases.put("team of a contact", id -> patch(Map.of("team", id)));
        cases.put("team of many", id -> guerin.post("/contacts/bulk", bulk("set-team", id)));
        cases.put(
                "team of a user",
                id -> guerin.post(
                        "/users",
                        Map.of(
                                "name", "Nadège Voisin",
                                "email", "nadege.voisin@guerin.example",
                                "role", "AGENT",
                                "team", id)));
        return cases;
    }

    private static void refused(Map<String, Function<String, Answer>> cases, String foreign) {
        var before = state();
        var wrong = new ArrayList<String>();
        cases.forEach((name, send) -> {
            var answer = send.apply(foreign);
            var none = send.apply(SOMETHING);
            var hidden = answer.body().replace(foreign, "*").equals(none.body().replace(SOMETHING, "*"));
            if (!REFUSED.contains(answer.status()) || answer.status() != none.status() || !hidden) {
                wrong.add(name + ": " + answer + "\n  but " + none);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    /** Everything on both sides that could have been touched. */
    private static List<String> state() {
        return List.of(
                bremond.get("/contacts/" + contact).expect(200).body(),
                bremond.get("/contacts/" + contact + "/relations").expect(200).body(),
                bremond.get("/contacts/" + contact + "/employments").expect(200).body(),
                bremond.get("/contacts/tasks?assignee=" + user).expect(200).body(),
                bremond.get("/licensing/seats").expect(200).body(),
                guerin.get("/contacts/" + own).expect(200).body(),
                guerin.get("/contacts/" + own + "/tasks").expect(200).body(),
                guerin.get("/contacts/" + own + "/relations").expect(200).body(),
                guerin.get("/licensing/seats").expect(200).body(),
                guerin.get("/users").expect(200).body());
    }

    @Test
    public void another_clients_contact_cannot_be_linked_or_merged() {
        refused(writing(), contact);
    }

    @Test
    public void another_clients_user_gets_no_task_no_contact_and_no_seat() {
        refused(naming(), user);
    }

    @Test
    public void a_report_of_fraud_that_names_another_clients_user_is_refused_locks_nobody_and_is_not_kept() {
        var before = guerin.get("/licensing/my/fraud-reports").expect(200).body();
        refused(
                Map.of(
                        "whose codes are in wrong hands",
                        id -> guerin.post(
                                "/licensing/my/fraud-reports", Map.of("users", List.of(id), "what", "Essai"))),
                user);
        assertThat(guerin.get("/licensing/my/fraud-reports").expect(200).body()).isEqualTo(before);
        bremond.get("/me").expect(200);
        Shared.demo().signIn(Demo.ADMINISTRATOR).get("/me").expect(200);
    }

    @Test
    public void another_clients_team_gets_nobody_and_nothing() {
        refused(grouping(), team);
    }

    @Test
    public void a_bulk_change_of_another_clients_contacts_changes_nothing() {
        var before = state();
        for (var body : List.of(
                Map.of("ids", List.of(contact), "action", "delete"),
                Map.of("ids", List.of(contact), "action", "add-tag", "value", "volé"),
                Map.of("filter", "import:eq:" + theirs.id("/{import}", "import"), "action", "delete"))) {
            var job = guerin.post("/contacts/bulk", body)
                    .expect(202)
                    .json()
                    .path("job")
                    .asText();
            Patience.until("the bulk change is over", () -> guerin.get("/jobs/" + job)
                    .expect(200)
                    .json()
                    .path("state")
                    .asText()
                    .equals("DONE"));
            assertThat(guerin.get("/jobs/" + job)
                            .json()
                            .path("result")
                            .path("changed")
                            .asInt(0))
                    .isZero();
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    public void filters_by_what_belongs_to_another_client_find_nothing() {
        for (var filter :
                List.of("import:eq:" + theirs.id("/{import}", "import"), "owner:eq:" + user, "team:eq:" + team)) {
            var found = guerin.get("/contacts?filter=" + filter);
            var hidden = found.status() == 422
                    || found.expect(200).json().path("items").isEmpty();
            assertThat(hidden).as(found.toString()).isTrue();
        }
    }

    @Test
    public void a_cursor_of_another_client_shows_nothing_of_its_contacts() {
        for (var list : List.of("/contacts?limit=1", "/contacts/changes?limit=1")) {
            var next = bremond.get(list).expect(200).json().path("next").asText();
            var answer = guerin.get(list + "&cursor=" + next);
            assertThat(answer.status()).as(answer.toString()).isIn(200, 400);
            assertThat(answer.body()).doesNotContain(Belongings.MARK);
        }
    }

    @Test
    public void an_import_cannot_give_its_contacts_to_another_clients_user() {
        var file = guerin.header("Content-Type", "text/csv")
                .post("/contacts/imports?name=voisins.csv", "nom;prenom\nVoisin;Zoé\n")
                .expect(201)
                .json()
                .path("id")
                .asText();
        refused(
                Map.of(
                        "owner of what is imported",
                        id -> guerin.put("/contacts/imports/" + file, Map.of("options", Map.of("owner", id)))),
                user);
    }

    @Test
    public void a_seat_cannot_be_passed_on_to_another_clients_user() {
        var seat = guerin.get("/licensing/seats")
                .expect(200)
                .json()
                .findPath("seats")
                .path(0)
                .path("id")
                .asText(SOMETHING);
        refused(
                Map.of(
                        "seat of a colleague",
                        id -> guerin.post(
                                "/licensing/seats/" + seat + "/pass-on", Map.of("user", id, "reason", "Départ"))),
                user);
    }

    @Test
    public void what_only_the_operator_may_name_is_forbidden_whatever_stands_in_the_body() {
        var contract = theirs.id("/{number}", "number");
        for (var answer : List.of(
                guerin.post(
                        "/licensing/contracts/" + contract + "/facts", Map.of("kind", "activated", "on", "2026-11-01")),
                guerin.post(
                        "/licensing/simulations",
                        Map.of("contract", contract, "horizon", "2027-12-31", "supposed", List.of())),
                guerin.post("/licensing/licences", Map.of("contract", contract, "until", "2027-12-31")),
                guerin.post("/billing/runs", Map.of()),
                guerin.post("/operator/clients", Map.of("id", Demo.BREMOND, "name", "Brémond")))) {
            assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
        }
    }
}
