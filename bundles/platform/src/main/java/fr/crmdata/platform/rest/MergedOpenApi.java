package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.rest.OpenApiDocument;
import fr.crmdata.api.rest.RestArea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The descriptions that areas carry, put together into one. */
final class MergedOpenApi implements OpenApiDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> OPERATIONS = List.of("get", "put", "post", "delete", "patch", "head");
    private static final String PROBLEM = "application/problem+json";

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ObjectNode paths;
    private final ObjectNode schemas;

    MergedOpenApi() {
        root.put("openapi", "3.0.1");
        root.putObject("info").put("title", "CRM & DATA").put("version", "v1");
        root.putArray("servers").addObject().put("url", "/api/v1");
        root.putArray("security").addObject().putArray("bearer");
        paths = root.putObject("paths");
        var components = root.putObject("components");
        schemas = components.putObject("schemas");
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "a token from POST /tokens or from the account page");
        describeProblem();
    }

    /**
     * Of all areas.
     *
     * @param own whether fields of the caller's own client are described, too
     */
    static JsonNode of(List<RestArea> areas, boolean own) {
        var document = new MergedOpenApi();
        areas.forEach(document::add);
        if (own) {
            areas.forEach(document::describe);
        }
        return document.root;
    }

    /** Who may not read an area, or whose contract is without it, is told of no fields of their own there. */
    private void describe(RestArea area) {
        try {
            area.describe(this);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
        }
    }

    private void describeProblem() {
        var problem = schemas.putObject("Problem").put("type", "object").put("description", "RFC 9457");
        var properties = problem.putObject("properties");
        for (var name : List.of("type", "title", "detail", "incident")) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer").put("format", "int32");
        var error = properties
                .putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        var facts = error.putObject("properties");
        for (var name : List.of("field", "code", "detail")) {
            facts.putObject(name).put("type", "string");
        }
    }

    /** Takes in what the area's bundle carries in {@code META-INF/openapi.json}. */
    void add(RestArea area) {
        try (var in = area.getClass().getResourceAsStream("/META-INF/openapi.json")) {
            if (in != null) {
                merge(area.path().isEmpty() ? "" : "/" + area.path(), MAPPER.readTree(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(String prefix, JsonNode document) {
        document.path("paths").forEachEntry((key, value) -> {
            var path = prefix + (key.equals("/") ? "" : key);
            paths.set(path, value);
            for (var name : OPERATIONS) {
                if (value.get(name) instanceof ObjectNode operation) {
                    withProblem(operation);
                    if (name.equals("post")) {
                        withKey(operation);
                    }
                }
            }
        });
        document.path("components").path("schemas").forEachEntry(schemas::set);
    }

    /** Whatever goes wrong is said in the same way everywhere. */
    private static void withProblem(ObjectNode operation) {
        var responses = operation.withObject("/responses");
        if (responses.has("default")) {
            var usual = responses.remove("default");
            responses.set("200", ((ObjectNode) usual).put("description", "Done"));
        }
        responses
                .putObject("default")
                .put("description", "Refused")
                .putObject("content")
                .putObject(PROBLEM)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    /** Whatever is posted can be posted once only. */
    private static void withKey(ObjectNode operation) {
        operation
                .withArray("/parameters")
                .addObject()
                .put("name", OnceInvoker.HEADER)
                .put("in", "header")
                .put("description", "Of your choosing: the same request with the same key is done once only, for a day")
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", 200);
    }

    @Override
    public void property(String schema, String property, Map<String, Object> definition) {
        if (schemas.get(schema) instanceof ObjectNode known) {
            known.withObject("/properties").set(property, MAPPER.valueToTree(definition));
        }
    }
}
