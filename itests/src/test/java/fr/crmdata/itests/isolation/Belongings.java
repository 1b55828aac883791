package fr.crmdata.itests.isolation;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import fr.crmdata.testing.Patience;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of everything that belongs to a client, and where it is found. */
final class Belongings {

    /** Stands in every text, so that it is seen wherever it leaks. */
    static final String MARK = "Kryptonyme";

    private static final String SOMETHING = "01890000-0000-7000-8000-000000000000";

    private final Api api;
    private final Map<String, String> ids = new HashMap<>();

    private Belongings(Api api) {
        this.api = api;
    }

    private static final class Holder {
        static final Belongings BREMOND = of(Shared.demo().signIn(Demo.ADMINISTRATOR));
    }

    /** Those of one client of demo mode, made once. */
    static Belongings ofBremond() {
        return Holder.BREMOND;
    }

    private static Belongings of(Api api) {
        var belongings = new Belongings(api);
        belongings.contacts();
        belongings.desk();
        belongings.contract();
        belongings.billing();
        return belongings;
    }

    /** What stands in a path at a parameter; by the segment before it, then by its name. */
    String id(String path, String parameter) {
        var before = path.substring(0, path.indexOf("{" + parameter)).replaceAll("/$", "");
        var id = ids.get(before + "/{" + parameter + "}");
        if (id == null) {
            id = ids.get(parameter);
        }
        if (id == null) {
            throw new AssertionError("nothing is made yet for {" + parameter + "} of " + path);
        }
        return id;
    }

    private void contacts() {
        var one = contact("Un", "contact@kryptonyme.example");
        var other = contact("Deux", "contact@kryptonyme.example");
        ids.put("/contacts/{id}", one);
        var base = "/contacts/" + one;
        ids.put("note", made(base + "/notes", Map.of("text", MARK)));
        ids.put("task", made(base + "/tasks", Map.of("title", MARK)));
        ids.put("relation", made(base + "/relations", Map.of("other", other, "kind", "other", "comment", MARK)));
        ids.put("employment", made(base + "/employments", Map.of("organisation", MARK + " SA")));
        ids.put("attachment", upload(base + "/attachments?name=" + MARK + ".txt", "text/plain", MARK));
        ids.put(
                "revision",
                api.get(base + "/history").expect(200).json().findPath("id").asText());
    }

    private void desk() {
        var first = contact("Trois", "trois@kryptonyme.example");
        var second = contact("Quatre", "quatre@kryptonyme.example");
        var merged = api.post(
                        "/contacts/merges",
                        Map.of("survivor", first, "survivorVersion", 1, "other", second, "otherVersion", 1))
                .json();
        ids.put("merge", merged.path("id").asText());
        var scan = api.post("/contacts/duplicates/scan", "").json().path("job").asText();
        ids.put("/jobs/{id}", scan);
        ids.put("job", scan);
        Patience.until(
                "scan over",
                () -> api.get("/jobs/" + scan).json().path("state").asText().equalsIgnoreCase("done"));
        ids.put(
                "pair",
                api.get("/contacts/duplicates")
                        .expect(200)
                        .json()
                        .findPath("id")
                        .asText());
        api.post("/contacts/fields", Map.of("key", "kryptonyme", "labelFr", MARK, "type", "text", "scope", "both"))
                .expect(201);
        ids.put("key", "kryptonyme");
        ids.put("view", made("/contacts/views", Map.of("name", MARK)));
        ids.put("import", upload("/contacts/imports?name=" + MARK + ".csv", "text/csv", "nom;tel\n" + MARK + ";\n"));
        ids.put("line", "2");
        ids.put(
                "/users/{id}",
                api.get("/users").expect(200).json().findPath("id").asText());
        ids.put("/probe/notes/{id}", made("/probe/notes", Map.of("text", MARK)));
        ids.put("/operator/clients/{id}", "ateliers-bremond");
        ids.put(
                "/tokens/{id}",
                api.get("/tokens").expect(200).json().findPath("id").asText());
        ids.put("token", ids.get("/tokens/{id}"));
    }

    /** What the operator keeps about a client's contract has numbers that can be guessed: guessing must not help. */
    private void contract() {
        var mine = api.get("/licensing/my/contract").json();
        ids.put("number", mine.path("number").asText("C-2026-00001"));
        ids.put("fact", first(mine.path("facts"), "id", SOMETHING));
        ids.put("letter", first(api.get("/licensing/my/letters").json(), "number", "L-2026-00001"));
        ids.put("seat", first(api.get("/licensing/seats").json().findPath("seats"), "id", SOMETHING));
        ids.put("client", "ateliers-bremond");
        ids.put("act", SOMETHING);
        ids.put("code", "crm");
        ids.put("subscription", SOMETHING);
        ids.put("fraudReport", SOMETHING);
        ids.put("terms", "2026-1");
        ids.put("licence", "LIC-2026-0001");
        ids.put("licenceKey", "0000-0000-0000-0000");
    }

    /** Invoices have numbers that can be guessed, too; the rest is the operator's alone. */
    private void billing() {
        var invoice = first(api.get("/billing/my/invoices").json().path("items"), "number", "F2026-000001");
        ids.put("/billing/invoices/{number}", invoice);
        ids.put("/billing/my/invoices/{number}", invoice);
        ids.put("/billing/e-invoices/{number}", invoice);
        ids.put("/billing/my/statements/{contract}", ids.get("number"));
        ids.put("/billing/statements/{contract}", ids.get("number"));
        ids.put("/billing/my/mandates/{contract}", ids.get("number"));
        ids.put("/billing/bank/mandates/{reference}/evidence/{id}", SOMETHING);
        ids.put("/billing/payments/{key}", SOMETHING);
        ids.put("reference", SOMETHING);
        ids.put("year", "2026");
        ids.put("month", "2026-11");
        for (var kept : List.of("files", "entries", "batches", "debits", "refunds", "tasks")) {
            ids.put("/billing/bank/" + kept + "/{id}", SOMETHING);
        }
    }

    private static String first(com.fasterxml.jackson.databind.JsonNode list, String field, String otherwise) {
        return list.path(0).path(field).asText(otherwise);
    }

    private String contact(String first, String email) {
        return made(
                "/contacts",
                Map.of(
                        "firstName",
                        first,
                        "lastName",
                        MARK,
                        "phones",
                        List.of(Map.of("number", "06 39 98 47 11")),
                        "emails",
                        List.of(Map.of("address", email))));
    }

    private String made(String path, Object body) {
        return api.post(path, body).expect(201).json().path("id").asText();
    }

    private String upload(String path, String mediaType, String content) {
        return api.header("Content-Type", mediaType)
                .send("POST", path, HttpRequest.BodyPublishers.ofString(content))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
