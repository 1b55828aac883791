package fr.crmdata.probe.rest;

import fr.crmdata.api.identity.Access;
import fr.crmdata.probe.Mood;
import fr.crmdata.probe.ProbePermissions;
import fr.crmdata.probe.store.Marks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What listener and daily task have done, and how the listener feels. */
@Component(service = MarkResource.class)
@Path("marks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "probe")
public final class MarkResource {

    private final Marks marks;
    private final Mood mood;
    private final Access access;

    @Activate
    public MarkResource(@Reference Marks marks, @Reference Mood mood, @Reference Access access) {
        this.marks = marks;
        this.mood = mood;
        this.access = access;
    }

    @Schema(name = "ProbeMarks")
    public record MarksView(List<String> heard, List<LocalDate> done) {}

    @GET
    @Operation(operationId = "getProbeMarks", summary = "What was heard and done")
    public MarksView get() {
        access.require(ProbePermissions.READ);
        return new MarksView(marks.heard(), marks.done());
    }

    @PUT
    @Path("mood")
    @Operation(operationId = "setProbeMood", summary = "Whether the listener fails from now on")
    public MarksView sulk(@QueryParam("sulking") boolean sulking) {
        access.require(ProbePermissions.WRITE);
        mood.sulk(sulking);
        return get();
    }
}
