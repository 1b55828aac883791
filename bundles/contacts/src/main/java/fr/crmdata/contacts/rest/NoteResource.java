package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.ContactParts.orNull;
import static fr.crmdata.contacts.rest.Given.limit;
import static fr.crmdata.contacts.rest.Given.some;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.contacts.book.Activities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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

/** Notes, and the timeline they stand on. */
@Component(service = NoteResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact activities")
public final class NoteResource {

    private final Activities activities;
    private final HistoryViews histories;

    @Activate
    public NoteResource(@Reference Activities activities, @Reference HistoryViews histories) {
        this.activities = activities;
        this.histories = histories;
    }

    @Schema(name = "NewContactNote")
    public record NoteBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text,
            @Schema(description = "Whether it stays on top; only when changing") @Nullable Boolean pinned) {}

    @Schema(name = "ContactNote")
    public record NoteView(
            String id,
            long version,
            String contact,
            String text,
            boolean pinned,
            Instant createdAt,
            String createdBy,
            String createdByName,
            Instant updatedAt) {

        static NoteView of(Activities.Note note) {
            return new NoteView(
                    note.id(),
                    note.version(),
                    note.contactId(),
                    note.text(),
                    note.pinned(),
                    note.createdAt(),
                    note.createdBy(),
                    note.createdByName(),
                    note.updatedAt());
        }
    }

    /**
     * @param area which added it
     * @param href page it leads to
     */
    @Schema(name = "ContactEvent")
    public record EventView(
            String id,
            @Schema(description = "entry is what other areas add") String type,
            Instant at,
            @Nullable String byName,
            @Nullable String area,
            String title,
            @Nullable String text,
            @Nullable String href,
            HistoryViews.@Nullable RevisionView revision) {}

    @Schema(name = "ContactTimeline")
    public record TimelineView(
            List<EventView> items,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {}

    private EventView event(Activities.Event event) {
        var entry = event.entry();
        return new EventView(
                event.id(),
                event.type(),
                event.at(),
                orNull(event.byName()),
                orNull(entry.area()),
                entry.title(),
                orNull(entry.text()),
                orNull(entry.href()),
                event.revision().map(histories::of).orElse(null));
    }

    @GET
    @Path(ContactResource.ID + "/timeline")
    @Operation(operationId = "listContactTimeline", summary = "Everything that happened with a contact, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the timeline",
            content = @Content(schema = @Schema(implementation = TimelineView.class)))
    public Response timeline(
            @PathParam("id") String id,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = activities.timeline(id, some(cursor), limit(limit));
        var view = new TimelineView(
                slice.items().stream().map(this::event).toList(), slice.next().orElse(null));
        return Paging.answer(view, uri, slice.next(), Optional.empty());
    }

    @GET
    @Path(ContactResource.ID + "/notes")
    @Operation(operationId = "listContactNotes", summary = "The notes about a contact")
    public List<NoteView> notes(@PathParam("id") String id) {
        return activities.notes(id).stream().map(NoteView::of).toList();
    }

    @POST
    @Path(ContactResource.ID + "/notes")
    @Operation(operationId = "addContactNote", summary = "Writes a note about a contact")
    @ApiResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response add(@PathParam("id") String id, NoteBody body) {
        var text = Given.required("text", RestBodies.required(body).text());
        var note = activities.addNote(id, text);
        return Response.created(URI.create(ContactViews.ROOT + "notes/" + note.id()))
                .entity(NoteView.of(note))
                .tag(Long.toString(note.version()))
                .build();
    }

    @PUT
    @Path("notes/{note}")
    @Operation(operationId = "changeContactNote", summary = "Changes a note, pins it or takes it down")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response change(
            @PathParam("note") String note,
            @Parameter(description = ContactResource.IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            NoteBody body) {
        var text = Given.required("text", RestBodies.required(body).text());
        var changed =
                activities.changeNote(note, RestBodies.version(ifMatch), text, Boolean.TRUE.equals(body.pinned()));
        return Response.ok(NoteView.of(changed))
                .tag(Long.toString(changed.version()))
                .build();
    }

    @DELETE
    @Path("notes/{note}")
    @Operation(operationId = "deleteContactNote", summary = "Deletes a note; it can be restored")
    @ApiResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("note") String note) {
        activities.deleteNote(note);
    }

    @POST
    @Path("notes/{note}/restore")
    @Operation(operationId = "restoreContactNote", summary = "Brings a deleted note back")
    @ApiResponse(responseCode = "204", description = "Restored")
    public void restore(@PathParam("note") String note) {
        activities.restoreNote(note);
    }
}
