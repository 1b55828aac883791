package fr.crmdata.itests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.isolation.Operations.Operation;
import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import fr.crmdata.itests.product.SignedIn;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Test;

public class IsolationTest {

    /** Answer anybody: how one gets in, and what there is. */
    private static final Set<String> OPEN = Set.of(
            "POST /tokens",
            "GET /openapi.json",
            // Whoever subscribes is nobody here yet.
            "GET /licensing/public/offers",
            "GET /licensing/public/offers/{code}",
            "GET /licensing/public/terms",
            "GET /licensing/public/checklist",
            "POST /licensing/public/quotes",
            "POST /licensing/public/subscriptions",
            "GET /licensing/public/subscriptions/{subscription}");

    private static final String SOMETHING = "01890000-0000-7000-8000-000000000000";

    private static Belongings belongings;
    private static Api bremond;
    private static Api guerin;
    private static List<Operation> operations;

    @BeforeClass
    public static void fill() {
        bremond = Shared.demo().signIn(Demo.ADMINISTRATOR);
        guerin = Shared.demo().signIn(Demo.STRANGER);
        belongings = Belongings.ofBremond();
        operations = new Operations(
                        Shared.demo().api().get("/openapi.json").expect(200).json())
                .all();
    }

    /** Rows of imports are counted, fields have a key, everything else an id. */
    private static String something(String parameter) {
        return switch (parameter) {
            case "line" -> "2";
            case "key" -> "introuvable";
            default -> SOMETHING;
        };
    }

    private static Answer send(Api caller, Operation operation, String address) {
        var api = caller.header("If-Match", "\"1\"");
        return operation.mediaType().isEmpty()
                ? api.send(operation.method(), address, HttpRequest.BodyPublishers.noBody())
                : api.header("Content-Type", operation.mediaType())
                        .send(operation.method(), address, HttpRequest.BodyPublishers.ofString(operation.body()));
    }

    @Test
    public void the_document_knows_a_good_many_operations() {
        assertThat(operations).hasSizeGreaterThan(80);
        assertThat(operations.stream().map(Operation::toString))
                .contains("GET /contacts/{id}", "POST /contacts", "DELETE /contacts/{id}");
    }

    @Test
    public void nobody_gets_anything_from_any_operation() {
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            if (!OPEN.contains(operation.toString())) {
                var answer = send(Shared.demo().api(), operation, operation.address(IsolationTest::something));
                if (answer.status() != 401) {
                    wrong.add(answer.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    public void a_token_that_is_none_gets_nothing_from_any_operation() {
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            if (!OPEN.contains(operation.toString())) {
                var answer = send(
                        Shared.demo().api().with("crm_" + "0".repeat(43)),
                        operation,
                        operation.address(IsolationTest::something));
                if (answer.status() != 401) {
                    wrong.add(answer.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A body that is wrong by itself may be refused first, but then for anybody’s id in the same words. */
    @Test
    public void another_client_gets_not_found_for_everything_that_has_an_id() {
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            if (!operation.parameters().isEmpty() && !OPEN.contains(operation.toString())) {
                var answer = send(guerin, operation, operation.address(name -> belongings.id(operation.path(), name)));
                var nothing = send(guerin, operation, operation.address(IsolationTest::something));
                var hidden = Set.of(401, 403, 404).contains(answer.status())
                        || (answer.status() == 422 && answer.body().equals(nothing.body()));
                if (!hidden || answer.body().contains(Belongings.MARK)) {
                    wrong.add(operation + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    public void what_has_no_id_tells_another_client_nothing_of_ours() {
        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            if (operation.parameters().isEmpty() && operation.method().equals("GET")) {
                var answer = send(guerin, operation, operation.address(IsolationTest::something));
                if (answer.body().contains(Belongings.MARK) || answer.body().contains("kryptonyme")) {
                    wrong.add(operation + ": " + answer);
                }
            }
        }
        for (var asked : List.of(
                "/contacts/search?q=" + Belongings.MARK,
                "/contacts/by-number?number=0639984711",
                "/contacts?q=kryptonyme",
                "/contacts/export?format=csv",
                "/contacts/changes")) {
            var answer = guerin.get(asked).expect(200);
            if (answer.body().contains(Belongings.MARK)) {
                wrong.add(asked);
            }
            if (!asked.equals("/contacts/changes")) {
                assertThat(bremond.get(asked).expect(200).body())
                        .as(asked + " tells its own client")
                        .contains(Belongings.MARK);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    public void fields_of_ones_own_stand_in_the_reference_of_ones_own_client_alone() {
        var page = "/api-docs/schemas/Contact";
        assertThat(SignedIn.as(Shared.demo(), Demo.ADMINISTRATOR)
                        .get(page)
                        .expect(200)
                        .body())
                .contains("custom.kryptonyme");
        assertThat(SignedIn.as(Shared.demo(), Demo.STRANGER)
                        .get(page)
                        .expect(200)
                        .body())
                .contains("firstName")
                .doesNotContain("kryptonyme");
    }

    @Test
    public void the_same_address_stands_in_two_books_and_each_sees_its_own() {
        var body = java.util.Map.of(
                "firstName",
                "Chez",
                "lastName",
                "Guérin",
                "emails",
                List.of(java.util.Map.of("address", "contact@kryptonyme.example")));
        var own = guerin.post("/contacts", body).expect(201).json();
        assertThat(own.path("resembling"))
                .as("hints about another client’s contacts")
                .isEmpty();
        assertThat(guerin.get("/contacts/search?q=contact%40kryptonyme.example")
                        .expect(200)
                        .body())
                .contains("Guérin")
                .doesNotContain(Belongings.MARK);
        assertThat(bremond.get("/contacts/search?q=contact%40kryptonyme.example")
                        .expect(200)
                        .body())
                .contains(Belongings.MARK)
                .doesNotContain("Guérin");
    }

    @Test
    public void somebody_elses_id_is_noted_in_the_audit_log() {
        guerin.get("/contacts/" + belongings.id("/contacts/{id}", "id")).expect(404);
        assertThat(guerin.get("/audit?limit=50").expect(200).body()).contains(belongings.id("/contacts/{id}", "id"));
    }
}
