package fr.crmdata.probe.rest;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.probe.Note;
import fr.crmdata.probe.Notes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes. */
@Component(service = NoteResource.class)
@Path("notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "probe")
public final class NoteResource {

    private final Notes notes;

    @Activate
    public NoteResource(@Reference Notes notes) {
        this.notes = notes;
    }

    @Schema(name = "ProbeNote")
    public record NoteView(String id, String text) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.text());
        }
    }

    @Schema(name = "NewProbeNote")
    public record NoteBody(@Nullable String text) {}

    @GET
    @Operation(operationId = "listProbeNotes", summary = "All notes")
    public List<NoteView> list() {
        return notes.all().stream().map(NoteView::of).toList();
    }

    @POST
    @Operation(operationId = "writeProbeNote", summary = "Writes a note")
    @ApiResponse(responseCode = "201", description = "Written")
    public Response write(NoteBody body) {
        var text = Objects.requireNonNullElse(RestBodies.required(body).text(), "");
        var view = NoteView.of(notes.write(text));
        return Response.created(URI.create("/api/v1/probe/notes/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProbeNote", summary = "One note")
    public NoteView get(@PathParam("id") String id) {
        return NoteView.of(notes.note(id));
    }
}
