package fr.crmdata.itests.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** All operations of an OpenAPI document, each with a request that a program could send. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");
    private static final int DEEP_ENOUGH = 6;

    private final JsonNode document;

    Operations(JsonNode document) {
        this.document = document;
    }

    /**
     * One operation.
     *
     * @param path below {@code /api/v1}, with its parameters in braces
     * @param mediaType of the body; empty text when there is none
     * @param body made by the schema of the body
     * @param query required parameters behind the question mark, with values
     */
    record Operation(String method, String path, String mediaType, String body, String query) {

        List<String> parameters() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** The address with each parameter replaced. */
        String address(java.util.function.UnaryOperator<String> values) {
            return PARAMETER.matcher(path).replaceAll((MatchResult found) -> values.apply(found.group(1))) + query;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        all.add(operation(path.getKey(), method.getKey(), method.getValue()));
                    }
                }));
        return all;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        var contents = operation.path("requestBody").path("content");
        var mediaType = contents.has("application/json")
                ? "application/json"
                : contents.fieldNames().hasNext() ? contents.fieldNames().next() : "";
        var body = mediaType.equals("application/json")
                ? example(contents.path(mediaType).path("schema"), 0).toString()
                : "x";
        var query = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.add(parameter.path("name").asText() + "=x");
            }
        });
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                mediaType,
                body,
                query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private JsonNode example(JsonNode schema, int depth) {
        var nodes = JsonNodeFactory.instance;
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText().replaceFirst(".*/", "");
            return example(document.path("components").path("schemas").path(name), depth);
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asText("object")) {
            case "string" ->
                nodes.textNode(
                        switch (schema.path("format").asText()) {
                            case "date" -> "2026-11-25";
                            case "date-time" -> "2026-11-25T10:00:00Z";
                            case "uuid" -> "01890000-0000-7000-8000-000000000000";
                            default -> "x";
                        });
            case "integer", "number" -> nodes.numberNode(1);
            case "boolean" -> nodes.booleanNode(true);
            case "array" ->
                depth > DEEP_ENOUGH
                        ? nodes.arrayNode()
                        : nodes.arrayNode().add(example(schema.path("items"), depth + 1));
            default -> {
                var object = new ObjectMapper().createObjectNode();
                if (depth <= DEEP_ENOUGH) {
                    schema.path("properties").properties().forEach(property -> {
                        if (!property.getValue().path("readOnly").asBoolean()) {
                            object.set(property.getKey(), example(property.getValue(), depth + 1));
                        }
                    });
                }
                yield object;
            }
        };
    }
}
