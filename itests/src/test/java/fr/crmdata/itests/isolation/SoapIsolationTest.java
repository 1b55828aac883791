package fr.crmdata.itests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import fr.crmdata.testing.Patience;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.BeforeClass;
import org.junit.Test;

public class SoapIsolationTest {

    private static final List<String> ENDPOINTS = List.of(
            "contacts",
            "licensing",
            "licensing-work",
            "licensing-own",
            "licensing-letters",
            "licensing-licences",
            "licensing-prices",
            "licensing-terms",
            "billing");
    private static final String SOMETHING = "01890000-0000-7000-8000-000000000000";
    private static final String DAY = "2027-01-31";

    private static Api bremond;
    private static Api operator;
    private static String stranger;
    private static String contact;
    private static String contract;
    private static Map<String, String> theirs;

    @BeforeClass
    public static void fill() {
        bremond = Shared.demo().signIn(Demo.ADMINISTRATOR);
        operator = Shared.demo().signIn(Demo.OPERATOR);
        stranger = Shared.demo()
                .api()
                .post("/tokens", Map.of("email", Demo.STRANGER, "password", Demo.PASSWORD))
                .expect(201)
                .json()
                .path("token")
                .asText();
        contact = bremond.post("/contacts", Map.of("firstName", "Savon", "lastName", Belongings.MARK))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Patience.until(
                Duration.ofMinutes(2),
                () -> "contracts of demo mode",
                () -> bremond.get("/licensing/my/contract").status() == 200);
        var mine = bremond.get("/licensing/my/contract").expect(200).json();
        contract = mine.path("number").asText();
        theirs = Map.of(
                "id", contact,
                "contract", contract,
                "factId", mine.path("facts").path(0).path("id").asText(),
                "seat",
                        bremond.get("/licensing/seats")
                                .expect(200)
                                .json()
                                .findPath("seats")
                                .path(0)
                                .path("id")
                                .asText(),
                "user", bremond.get("/me").expect(200).json().path("id").asText(),
                "owner", bremond.get("/me").expect(200).json().path("id").asText());
    }

    private static SoapOperations operations(String endpoint) {
        return new SoapOperations(Shared.demo()
                .https()
                .get("/soap/" + endpoint + "?wsdl")
                .expect(200)
                .body());
    }

    private static String area(String endpoint) {
        return endpoint.replaceFirst("-.*", "");
    }

    private static Answer call(Optional<String> token, String endpoint, String operation, String content) {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", "text/xml;charset=UTF-8");
        headers.put("SOAPAction", "\"\"");
        token.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
        var envelope = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                + "<o:%1$s xmlns:o=\"urn:crmdata:%2$s:1\">%3$s</o:%1$s>".formatted(operation, area(endpoint), content)
                + "</e:Body></e:Envelope>";
        return Shared.demo()
                .https()
                .send("POST", "/soap/" + endpoint, headers, HttpRequest.BodyPublishers.ofString(envelope));
    }

    /** What is needed besides ids, so that it is the ids that decide. */
    private static Map<String, String> with(Map<String, String> ids, String number) {
        var values = new HashMap<>(ids);
        values.put("number", number);
        for (var day : List.of("day", "on", "date", "received", "horizon", "from", "until", "posted")) {
            values.put(day, DAY);
        }
        values.put("kind", "person");
        values.put("lastName", "Voisin");
        values.put("module", "CRM");
        return values;
    }

    /** Ids that never were. */
    private static Map<String, String> nothing() {
        var ids = new HashMap<>(theirs);
        ids.replaceAll((name, id) -> SOMETHING);
        ids.put("contract", "C-1999-00001");
        return ids;
    }

    @Test
    public void nobody_gets_anything_from_any_operation() {
        var wrong = new ArrayList<String>();
        for (var endpoint : ENDPOINTS) {
            var operations = operations(endpoint);
            assertThat(operations.names()).as(endpoint).hasSizeGreaterThan(5);
            for (var operation : operations.names()) {
                for (var token : List.of(Optional.<String>empty(), Optional.of("crm_" + "0".repeat(43)))) {
                    var answer =
                            call(token, endpoint, operation, operations.message(operation, with(theirs, contract)));
                    if (answer.status() != 401 || !answer.body().contains("Fault")) {
                        wrong.add(endpoint + " " + operation + ": " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    public void another_clients_ids_are_answered_as_if_they_had_never_been_and_change_nothing() {
        var invoice = bremond.get("/billing/my/invoices")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asText("F2026-000001");
        var numbers = Map.of("contacts", contract, "licensing", contract, "billing", invoice);
        var before = state();
        var wrong = new ArrayList<String>();
        for (var endpoint : ENDPOINTS) {
            var operations = operations(endpoint);
            var unknown = area(endpoint).equals("billing") ? "F1999-000001" : "C-1999-00001";
            for (var operation : operations.names()) {
                if (operations.asks(operation)) {
                    var answer = call(
                            Optional.of(stranger),
                            endpoint,
                            operation,
                            operations.message(operation, with(theirs, numbers.get(area(endpoint)))));
                    var none = call(
                            Optional.of(stranger),
                            endpoint,
                            operation,
                            operations.message(operation, with(nothing(), unknown)));
                    if (!same(answer, none)) {
                        wrong.add(endpoint + " " + operation + ": " + answer + "\n  but " + none);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    private static boolean same(Answer answer, Answer none) {
        return answer.status() == none.status()
                && plain(answer).equals(plain(none))
                && !answer.body().contains(Belongings.MARK)
                && !answer.body().contains(Demo.BREMOND);
    }

    /** Without what was asked for, which may be said again. */
    private static String plain(Answer answer) {
        var body = answer.body();
        for (var id : theirs.values()) {
            body = body.replace(id, "*");
        }
        return body.replace(SOMETHING, "*").replaceAll("[CF]-?\\d{4}-\\d+", "*");
    }

    private static List<String> state() {
        return List.of(
                bremond.get("/contacts/" + contact).expect(200).body(),
                bremond.get("/licensing/seats").expect(200).body(),
                operator.get("/licensing/contracts/" + contract + "/facts")
                        .expect(200)
                        .body(),
                bremond.get("/billing/my/invoices").expect(200).body());
    }
}
