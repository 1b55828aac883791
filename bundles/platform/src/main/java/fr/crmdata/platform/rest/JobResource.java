package fr.crmdata.platform.rest;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.platform.PlatformPermissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
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

    @GET
    @Operation(operationId = "listJobs", summary = "The newest jobs of the client")
    public List<JobView> list(@QueryParam("limit") @DefaultValue("50") int limit) {
        access.require(PlatformPermissions.JOBS_READ);
        return jobs.recent(Math.max(1, Math.min(limit, 200))).stream()
                .map(JobView::of)
                .toList();
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
