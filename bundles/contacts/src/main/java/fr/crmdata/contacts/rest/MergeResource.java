package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.Given.limit;
import static fr.crmdata.contacts.rest.Given.required;
import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.Field;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Two contacts become one, and two again. */
@Component(service = MergeResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact duplicates")
public final class MergeResource {

    private final DuplicateDesk desk;
    private final AddressBook book;
    private final FieldDesk fields;
    private final ContactViews views;

    @Activate
    public MergeResource(
            @Reference DuplicateDesk desk,
            @Reference AddressBook book,
            @Reference FieldDesk fields,
            @Reference ContactViews views) {
        this.desk = desk;
        this.book = book;
        this.fields = fields;
        this.views = views;
    }

    @GET
    @Path("merges")
    @Operation(operationId = "listContactMerges", summary = "Merges, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = MergeBodies.MergeList.class)))
    public Response merges(
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = desk.merges(some(cursor), limit(limit));
        var list = new MergeBodies.MergeList(
                slice.items().stream().map(MergeBodies.MergeView::of).toList(),
                slice.next().orElse(null));
        return Paging.answer(list, uri, slice.next(), Optional.empty());
    }

    @POST
    @Path("merges")
    @Operation(operationId = "mergeContacts", summary = "Makes one contact of two; can be undone")
    @ApiResponse(
            responseCode = "201",
            description = "Merged",
            content = @Content(schema = @Schema(implementation = MergeBodies.MergedView.class)))
    public Response merge(MergeBodies.MergeBody body) {
        var wanted = RestBodies.required(body);
        var survivor = required("survivor", wanted.survivor());
        var other = required("other", wanted.other());
        var survivorVersion = MergeBodies.MergeBody.version("survivorVersion", wanted.survivorVersion());
        var otherVersion = MergeBodies.MergeBody.version("otherVersion", wanted.otherVersion());
        var choices = wanted.read(fields.all()).orElseGet(() -> desk.propose(survivor, other));
        var merge = desk.merge(survivor, survivorVersion, other, otherVersion, choices);
        return Response.status(Response.Status.CREATED)
                .entity(new MergeBodies.MergedView(merge, views.of(book.get(survivor))))
                .build();
    }

    @POST
    @Path("merges/{merge}/undo")
    @Operation(
            operationId = "undoContactMerge",
            summary = "Makes two contacts of one again; what was changed since stays")
    public MergeBodies.UndoneView undo(@PathParam("merge") String merge) {
        return new MergeBodies.UndoneView(
                desk.undo(merge).stream().map(Field::key).toList());
    }
}
