package fr.crmdata.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.rest.ApiReference.Area;
import fr.crmdata.api.rest.ApiReference.Operation;
import fr.crmdata.api.rest.ApiReference.Property;
import java.util.Optional;
import org.junit.Test;

public class ReferenceReaderTest {

    private static final String DOCUMENT =
            """
            {"paths": {
              "/users": {"get": {"operationId": "listUsers", "summary": "Users", "responses": {}}},
              "/contacts/{id}/notes": {
                "post": {"operationId": "addNote", "summary": "Adds a note",
                  "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
                  "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                  "responses": {"201": {"description": "Added", "content":
                    {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Note"}}}}}}},
                "get": {"operationId": "listNotes", "summary": "Notes", "security": [], "responses": {}}},
              "/contacts": {"get": {"operationId": "listContacts", "summary": "Contacts", "responses": {}}}},
             "components": {"schemas": {"Note": {"description": "Something written", "required": ["text"], "properties": {
                "text": {"type": "string", "description": "What it says"},
                "kind": {"type": "string", "enum": ["call", "visit"], "readOnly": true},
                "own": {"type": "object", "properties": {"sector": {"type": "string"}}},
                "more": {"type": "object", "additionalProperties": {"type": "integer", "format": "int64"}}}}}}}
            """;

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private final ReferenceReader reader = new ReferenceReader(json(DOCUMENT));

    @Test
    public void areas_and_their_addresses_come_in_alphabetical_order() {
        assertThat(reader.areas()).extracting(Area::name).containsExactly("contacts", "users");
        assertThat(reader.areas().get(0).operations())
                .extracting(Operation::id)
                .containsExactly("listContacts", "listNotes", "addNote");
    }

    @Test
    public void an_operation_says_what_it_takes_and_what_it_answers() {
        var operation = reader.areas().get(0).operations().get(2);
        assertThat(operation.open()).isFalse();
        assertThat(operation.parameters().get(0).type().text()).isEqualTo("string(uuid)");
        assertThat(operation.bodies().get(0).type().schema()).contains("Note");
        assertThat(operation.outcomes().get(0).contents().get(0).type().text()).isEqualTo("Note[]");
        assertThat(reader.areas().get(0).operations().get(1).open()).isTrue();
    }

    @Test
    public void a_schema_says_which_properties_are_needed_and_which_are_only_answered() {
        var note = reader.schema("Note").orElseThrow();
        assertThat(note.description()).isEqualTo("Something written");
        assertThat(note.properties())
                .extracting(Property::name)
                .containsExactly("text", "kind", "own", "own.sector", "more");
        assertThat(note.properties()).extracting(Property::required).containsExactly(true, false, false, false, false);
        assertThat(note.properties()).extracting(Property::readOnly).containsExactly(false, true, false, false, false);
        assertThat(note.properties())
                .extracting(property -> property.type().text())
                .containsExactly("string", "\"call\" | \"visit\"", "object", "string", "{string: integer(int64)}");
        assertThat(reader.schema("Nothing")).isEqualTo(Optional.empty());
    }
}
