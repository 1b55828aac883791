package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.billing.office.BillingRuns;
import fr.crmdata.billing.office.BillingRuns.Upcoming;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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

/** The billing run: what it would do, how far it is. */
@Component(service = RunResource.class)
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "billing runs")
public final class RunResource {

    private static final int RECENT = 20;

    private final BillingRuns runs;

    @Activate
    public RunResource(@Reference BillingRuns runs) {
        this.runs = runs;
    }

    @Schema(name = "UpcomingInvoice")
    public record UpcomingView(
            String contract,
            String buyer,
            String kind,
            LocalDate issue,
            LocalDate due,
            String net,
            String vat,
            @Schema(description = "Negative for a credit note") String gross,
            String clause,
            String why,
            @Schema(description = "Asked for already; otherwise foreseen") boolean decided,
            @Schema(description = "What keeps it from being issued; empty for nothing") String problem) {

        static UpcomingView of(Upcoming upcoming) {
            return new UpcomingView(
                    upcoming.contract(),
                    upcoming.buyer(),
                    upcoming.kind().name(),
                    upcoming.issue(),
                    upcoming.due(),
                    upcoming.net().plain(),
                    upcoming.vat().plain(),
                    upcoming.gross().plain(),
                    upcoming.clause(),
                    upcoming.why(),
                    upcoming.decided(),
                    upcoming.problem());
        }
    }

    @Schema(name = "UpcomingInvoiceList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UpcomingList(
            List<UpcomingView> items,
            @Nullable String next,
            @Schema(description = "What is to be known before a run, such as that nothing can be collected")
                    List<String> warnings) {}

    @Schema(name = "BillingRun")
    public record RunView(
            @Schema(description = "Look at /api/v1/jobs/{job} for its progress") String job,
            String state,
            long done,
            long total,
            Instant startedAt) {
        static RunView of(Job job) {
            return new RunView(job.id(), job.state().name(), job.done(), job.total(), job.createdAt());
        }
    }

    @Schema(name = "InvoiceSetAside")
    public record AsideView(String contract, String key, String reason, Instant since) {}

    @GET
    @Path("preview")
    @Operation(
            operationId = "previewBillingRun",
            summary = "What waits, then what would be asked for until a day; writes nothing")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = UpcomingList.class)))
    public Response preview(
            @Parameter(description = "Such as 2026-12-31", required = true) @QueryParam("day") @Nullable String day,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = runs.preview(Asked.read("day", day, LocalDate::parse), some(cursor), limit(limit));
        var body = new UpcomingList(
                slice.items().stream().map(UpcomingView::of).toList(),
                slice.next().orElse(null),
                runs.warnings());
        return Asked.piece(body, uri, slice);
    }

    @POST
    @Operation(operationId = "startBillingRun", summary = "Issues all that waits, as a job")
    @ApiResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response start() {
        var job = runs.start();
        return Response.accepted(RunView.of(job))
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listBillingRuns", summary = "Runs that were started by hand, the newest first")
    public List<RunView> recent() {
        return runs.recent(RECENT).stream().map(RunView::of).toList();
    }

    @GET
    @Path("set-aside")
    @Operation(operationId = "listInvoicesSetAside", summary = "What could not be made into a document, and why")
    public List<AsideView> setAside(@QueryParam("limit") @Nullable String limit) {
        return runs.setAside(limit(limit)).stream()
                .map(aside -> new AsideView(aside.contract(), aside.key(), aside.reason(), aside.since()))
                .toList();
    }
}
