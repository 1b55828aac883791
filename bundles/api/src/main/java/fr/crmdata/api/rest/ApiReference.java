package fr.crmdata.api.rest;

import java.util.List;
import java.util.Optional;

/** What REST offers at this moment, for people to read: the same as in the OpenAPI document, with the caller's own fields. */
public interface ApiReference {

    List<Area> areas();

    /** Empty when there is none of this name. */
    Optional<Schema> schema(String name);

    /** @param name first segment of the addresses below {@code /api/v1} */
    record Area(String name, List<Operation> operations) {

        public Area {
            operations = List.copyOf(operations);
        }
    }

    /**
     * One address with one method.
     *
     * @param id by which programs that are made of the document call it
     * @param path below {@code /api/v1}, with parameters in braces
     * @param open whether it answers without a token
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            boolean open,
            List<Parameter> parameters,
            List<Content> bodies,
            List<Outcome> outcomes) {

        public Operation {
            parameters = List.copyOf(parameters);
            bodies = List.copyOf(bodies);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** @param place {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String place, Shape type, boolean required, String description) {}

    /** What is sent or answered in one media type. */
    record Content(String mediaType, Shape type) {}

    /** @param status of HTTP; {@code default} for everything that was refused */
    record Outcome(String status, String description, List<Content> contents) {

        public Outcome {
            contents = List.copyOf(contents);
        }
    }

    /**
     * What a value is.
     *
     * @param text as programmers write it: {@code string(date)}, {@code Contact[]}, {@code "none" | "prospect"}
     * @param schema name of the schema that says more
     */
    record Shape(String text, Optional<String> schema) {}

    /** Something with properties. */
    record Schema(String name, String description, List<Property> properties) {

        public Schema {
            properties = List.copyOf(properties);
        }
    }

    /** @param readOnly whether it is answered, and not taken */
    record Property(String name, Shape type, boolean required, boolean readOnly, String description) {}
}
