package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.some;
import static fr.crmdata.contacts.rest.Given.text;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The client's own fields. */
@Component(service = FieldResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact fields")
public final class FieldResource {

    private final FieldDesk desk;

    @Activate
    public FieldResource(@Reference FieldDesk desk) {
        this.desk = desk;
    }

    @Schema(name = "CustomFieldChoice")
    public record ChoicePart(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String key,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String labelFr,
            @Nullable String labelEn) {

        private static CustomField.Choice read(@Nullable ChoicePart part) {
            return part == null
                    ? new CustomField.Choice("", "", "")
                    : new CustomField.Choice(text(part.key), text(part.labelFr), text(part.labelEn));
        }
    }

    /** A field, sent and answered alike. */
    @Schema(name = "CustomField")
    public record FieldPart(
            @Schema(description = "Lower-case letters, digits, hyphens; made of the label when left out; never changes")
                    @Nullable
                    String key,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String labelFr,
            @Nullable String labelEn,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"text", "number", "date", "choice", "yes-no"},
                            description = "Never changes")
                    @Nullable
                    String type,
            @Schema(
                            allowableValues = {"persons", "organisations", "both"},
                            defaultValue = "both")
                    @Nullable
                    String scope,
            @Nullable List<@Nullable ChoicePart> choices,
            @Nullable Boolean required,
            @Schema(description = "Small first") @Nullable Integer position,
            @Schema(description = "No longer shown; its values are kept") @Nullable Boolean archived,
            @Schema(
                            description = "How many contacts have a value in it; only in answers about one field",
                            accessMode = Schema.AccessMode.READ_ONLY)
                    @Nullable
                    Long used) {

        static FieldPart of(CustomField field, @Nullable Long used) {
            return new FieldPart(
                    field.key(),
                    field.labelFr(),
                    field.labelEn(),
                    Drafts.key(field.type()),
                    Drafts.key(field.scope()),
                    field.choices().stream()
                            .map(choice -> new ChoicePart(choice.key(), choice.labelFr(), choice.labelEn()))
                            .toList(),
                    field.required(),
                    field.position(),
                    field.archived(),
                    used);
        }

        CustomField read(String fieldKey) {
            return new CustomField(
                    fieldKey,
                    text(labelFr),
                    text(labelEn),
                    Given.constant(CustomField.Type.class, "type", type),
                    Given.constant(Scope.class, "scope", scope, Scope.BOTH),
                    choices == null
                            ? List.of()
                            : choices.stream().map(ChoicePart::read).toList(),
                    Boolean.TRUE.equals(required),
                    position == null ? 0 : position,
                    Boolean.TRUE.equals(archived));
        }
    }

    @GET
    @Path("fields")
    @Operation(operationId = "listContactFields", summary = "All fields of the client’s own, archived ones included")
    public List<FieldPart> all() {
        return desk.all().all().stream().map(field -> FieldPart.of(field, null)).toList();
    }

    @POST
    @Path("fields")
    @Operation(operationId = "addContactField", summary = "Adds a field to the cards and to this description")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = FieldPart.class)))
    public Response add(FieldPart body) {
        var wanted = RestBodies.required(body);
        var key = some(wanted.key()).orElseGet(() -> CustomField.keyFor(text(wanted.labelFr())));
        var added = desk.add(wanted.read(key));
        return Response.created(URI.create(ContactViews.ROOT + "fields/" + added.key()))
                .entity(FieldPart.of(added, null))
                .build();
    }

    @GET
    @Path("fields/{key}")
    @Operation(operationId = "getContactField", summary = "One field, and how many contacts have a value in it")
    public FieldPart get(@PathParam("key") String key) {
        return FieldPart.of(field(key), desk.used(key));
    }

    private CustomField field(String key) {
        return desk.all().find(key).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("fields/{key}")
    @Operation(operationId = "changeContactField", summary = "Changes a field; key and type stay")
    public FieldPart change(@PathParam("key") String key, FieldPart body) {
        var wanted = RestBodies.required(body).read(key);
        var before = field(key);
        var changed = desk.change(wanted);
        return FieldPart.of(
                wanted.archived() == before.archived() ? changed : desk.archive(key, wanted.archived()), null);
    }
}
