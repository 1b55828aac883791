package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.limit;
import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.OnDuplicate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single contacts. */
@Component(service = ContactResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
public final class ContactResource {

    /** Ids have one shape, so that no word beside them is taken for one. */
    static final String ID = "{id: [0-9a-fA-F-]{36}}";

    static final String IF_MATCH = "The version that was read: ETag of the answer";

    private final AddressBook book;
    private final ContactViews views;
    private final HistoryViews histories;

    @Activate
    public ContactResource(
            @Reference AddressBook book, @Reference ContactViews views, @Reference HistoryViews histories) {
        this.book = book;
        this.views = views;
        this.histories = histories;
    }

    /** @param field key of the field, such as {@code phones} or {@code custom.sector} */
    @Schema(name = "RestoredField")
    public record FieldBody(@Nullable String field) {}

    @POST
    @Operation(operationId = "createContact", summary = "Creates a contact")
    @ApiResponse(
            responseCode = "201",
            description = "Created; resembling names contacts that are possibly the same",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response create(
            ContactBody body,
            @Parameter(
                            description =
                                    "What to do when it is likely there already: warn (create it and tell) or refuse"
                                            + " with 409",
                            schema =
                                    @Schema(
                                            allowableValues = {"warn", "refuse"},
                                            defaultValue = "warn"))
                    @QueryParam("duplicates")
                    @Nullable
                    String duplicates) {
        var onDuplicate = Given.constant(OnDuplicate.class, "duplicates", duplicates, OnDuplicate.WARN);
        return views.created(book.create(RestBodies.required(body).draft(), onDuplicate));
    }

    @POST
    @Path("resembling")
    @Operation(operationId = "findResemblingContacts", summary = "Contacts that a new one would possibly repeat")
    public List<ContactView.Resembling> resembling(
            ContactBody body,
            @Parameter(description = "Id of a contact that is left out") @QueryParam("except") @Nullable
                    String except) {
        return book.resembling(RestBodies.required(body).draft(), some(except)).stream()
                .map(views::resembling)
                .toList();
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getContact", summary = "One contact")
    @ApiResponse(
            responseCode = "200",
            description = "The contact; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @ApiResponse(responseCode = "304", description = "Still the version named in If-None-Match")
    public Response get(@PathParam("id") String id, @Context Request request) {
        var contact = book.get(id);
        var unchanged = request.evaluatePreconditions(new EntityTag(Long.toString(contact.version())));
        return unchanged == null ? views.ok(contact) : unchanged.build();
    }

    @PUT
    @Path(ID)
    @Operation(operationId = "replaceContact", summary = "Replaces the whole contact; what is not sent gets empty")
    @ApiResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response replace(
            @PathParam("id") String id,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            ContactBody body) {
        var draft = RestBodies.required(body).ofExisting().draft();
        return views.ok(book.replace(id, RestBodies.version(ifMatch), draft));
    }

    @PATCH
    @Path(ID)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeContact",
            summary = "Changes the fields that are sent (JSON merge patch); null empties one, lists are replaced")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = ContactBody.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ContactBody.class))
            })
    @ApiResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            ContactPatch patch) {
        var wanted = RestBodies.required(patch);
        wanted.body().ofExisting();
        var version = RestBodies.version(ifMatch);
        var current = book.get(id).details();
        return views.ok(book.change(id, version, wanted.draft(current), wanted.fields(current)));
    }

    @DELETE
    @Path(ID)
    @Operation(operationId = "deleteContact", summary = "Deletes a contact; it can be restored")
    @ApiResponse(
            responseCode = "200",
            description = "Deleted",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response delete(
            @PathParam("id") String id,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch) {
        return views.ok(book.delete(id, RestBodies.version(ifMatch)));
    }

    @POST
    @Path(ID + "/restore")
    @Operation(operationId = "restoreContact", summary = "Brings a deleted contact back")
    @ApiResponse(
            responseCode = "200",
            description = "Restored",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response restore(@PathParam("id") String id) {
        return views.ok(book.restore(id));
    }

    @GET
    @Path(ID + "/history")
    @Operation(operationId = "listContactHistory", summary = "Who changed what and when, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the history",
            content = @Content(schema = @Schema(implementation = HistoryViews.HistoryList.class)))
    public Response history(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = book.history(id, some(cursor), limit(limit));
        return Paging.answer(histories.list(slice), uri, slice.next(), Optional.empty());
    }

    @POST
    @Path(ID + "/history/{revision}/restore")
    @Operation(operationId = "restoreContactValue", summary = "Gives one field the value it had before this change")
    @ApiResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response restoreValue(
            @PathParam("id") String id,
            @PathParam("revision") String revision,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            FieldBody body) {
        var field = Given.required("field", RestBodies.required(body).field());
        return views.ok(book.restoreValue(id, RestBodies.version(ifMatch), revision, field));
    }
}
