package fr.crmdata.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crmdata.api.rest.ApiReference.Area;
import fr.crmdata.api.rest.ApiReference.Content;
import fr.crmdata.api.rest.ApiReference.Operation;
import fr.crmdata.api.rest.ApiReference.Outcome;
import fr.crmdata.api.rest.ApiReference.Parameter;
import fr.crmdata.api.rest.ApiReference.Property;
import fr.crmdata.api.rest.ApiReference.Schema;
import fr.crmdata.api.rest.ApiReference.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads an OpenAPI document for people. */
final class ReferenceReader {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    ReferenceReader(JsonNode document) {
        this.document = document;
    }

    List<Area> areas() {
        var areas = new TreeMap<String, List<Operation>>();
        new TreeMap<>(paths()).forEach((path, item) -> {
            var area = path.substring(1).replaceFirst("/.*", "");
            for (var method : METHODS) {
                if (item.has(method)) {
                    areas.computeIfAbsent(area, none -> new ArrayList<>())
                            .add(operation(path, method, item.path(method)));
                }
            }
        });
        return areas.entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }

    private Map<String, JsonNode> paths() {
        return document.path("paths").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Schema> schema(String name) {
        var schema = document.path("components").path("schemas").path(name);
        return schema.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Schema(name, schema.path("description").asText(), properties("", schema)));
    }

    /** What is described within another property comes after it: {@code custom.sector}. */
    private static List<Property> properties(String within, JsonNode schema) {
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var properties = new ArrayList<Property>();
        schema.path("properties").forEachEntry((name, property) -> {
            properties.add(new Property(
                    within + name,
                    type(property),
                    required.contains(name),
                    property.path("readOnly").asBoolean(),
                    property.path("description").asText()));
            properties.addAll(properties(within + name + ".", property));
        });
        return properties;
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("security").isArray()
                        && operation.path("security").isEmpty(),
                all(operation.path("parameters")).stream()
                        .map(ReferenceReader::parameter)
                        .toList(),
                contents(operation.path("requestBody")),
                operation.path("responses").properties().stream()
                        .map(outcome -> new Outcome(
                                outcome.getKey(),
                                outcome.getValue().path("description").asText(),
                                contents(outcome.getValue())))
                        .toList());
    }

    private static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                type(parameter.path("schema")),
                parameter.path("required").asBoolean(),
                parameter.path("description").asText());
    }

    private static List<Content> contents(JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(content ->
                        new Content(content.getKey(), type(content.getValue().path("schema"))))
                .toList();
    }

    static Shape type(JsonNode schema) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText().replaceFirst(".*/", "");
            return new Shape(name, Optional.of(name));
        }
        if (schema.has("enum")) {
            var values = all(schema.path("enum")).stream().map(JsonNode::toString);
            return new Shape(values.collect(Collectors.joining(" | ")), Optional.empty());
        }
        return switch (schema.path("type").asText("object")) {
            case "array" -> {
                var item = type(schema.path("items"));
                yield new Shape(item.text() + "[]", item.schema());
            }
            case "object" -> object(schema);
            default -> new Shape(plain(schema), Optional.empty());
        };
    }

    private static Shape object(JsonNode schema) {
        if (!schema.path("additionalProperties").isObject()) {
            return new Shape("object", Optional.empty());
        }
        var value = type(schema.path("additionalProperties"));
        return new Shape("{string: " + value.text() + "}", value.schema());
    }

    private static String plain(JsonNode schema) {
        var name = schema.path("type").asText();
        return schema.has("format") ? name + "(" + schema.path("format").asText() + ")" : name;
    }
}
