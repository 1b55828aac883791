package fr.crmdata.platform.rest;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.platform.PlatformPermissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
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

/** Long work and how far it is. */
@Component(service = JobResource.class)
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public final class JobResource {

    private final Jobs jobs;
    private final Access access;

    @Activate
    public JobResource(@Reference Jobs jobs, @Reference Access access) {
        this.jobs = jobs;
        this.access = access;
    }

    /**
     * @param percent 0 to 100
     * @param failure why it failed, for people
     * @param result figures and ids it left
     */
    @Schema(name = "Job")
    public record JobView(
            String id,
            String kind,
            String title,
            Job.State state,
            long done,
            long total,
            int percent,
            String startedBy,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable String failure,
            Map<String, String> result) {

        static JobView of(Job job) {
            return new JobView(
                    job.id(),
                    job.kind(),
                    job.title(),
                    job.state(),
                    job.done(),
                    job.total(),
                    job.percent(),
                    job.startedBy(),
                    job.createdAt(),
                    job.finishedAt().orElse(null),
                    job.failure().orElse(null),
                    job.result());
        }
    }

    @Schema(name = "JobList")
    public record JobList(List<JobView> items, @Schema(description = Piece.NEXT) @Nullable String next) {}

    @GET
    @Operation(operationId = "listJobs", summary = "The jobs of the client, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = JobList.class)))
    public Response list(
            @Parameter(description = Piece.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Piece.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.require(PlatformPermissions.JOBS_READ);
        var most = Piece.limit(limit);
        var read = Piece.cursor(cursor)
                .map(last -> jobs.earlier(id(last), most + 1))
                .orElseGet(() -> jobs.recent(most + 1));
        var piece = Piece.ofRead(read, Job::id, most);
        return piece.answer(new JobList(piece.shown(JobView::of), piece.next().orElse(null)), uri);
    }

    private static String id(String cursor) {
        if (!Ids.isShaped(cursor)) {
            throw new RequestRefusal.BadCursor();
        }
        return cursor;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getJob", summary = "One job: poll it until its state is DONE, FAILED or CANCELLED")
    public JobView get(@PathParam("id") String id) {
        access.require(PlatformPermissions.JOBS_READ);
        return jobs.find(id).map(JobView::of).orElseThrow(() -> new RestRefusal.UnknownJob(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelJob", summary = "Asks a job to stop at its next step; what it has done stays")
    public JobView cancel(@PathParam("id") String id) {
        access.require(PlatformPermissions.JOBS_READ);
        get(id);
        jobs.cancel(id);
        return get(id);
    }
}
