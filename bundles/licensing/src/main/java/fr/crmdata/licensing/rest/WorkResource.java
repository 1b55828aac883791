package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.SettingsForm;
import fr.crmdata.licensing.office.Simulations;
import fr.crmdata.licensing.rest.ContractViews.ActView;
import fr.crmdata.licensing.rest.ContractViews.AmountsView;
import fr.crmdata.licensing.rest.ContractViews.EntryView;
import fr.crmdata.licensing.rest.ContractViews.StateView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** What the days bring, what would happen if, and the conventions behind it. */
@Component(service = WorkResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "daily work of contracts")
public final class WorkResource {

    private final DailyWork work;
    private final Simulations simulations;
    private final Contracts contracts;
    private final Access access;

    @Activate
    public WorkResource(
            @Reference DailyWork work,
            @Reference Simulations simulations,
            @Reference Contracts contracts,
            @Reference Access access) {
        this.work = work;
        this.simulations = simulations;
        this.contracts = contracts;
        this.access = access;
    }

    private Language language() {
        return access.caller().language();
    }

    @Schema(name = "DueAct")
    public record DueView(String contract, String holder, ActView act) {}

    @Schema(name = "DailyRunRequest")
    public record RunBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate day) {}

    @Schema(name = "DailyRunReport")
    public record ReportView(LocalDate day, long contracts, long acts, long failed) {}

    @Schema(name = "DoneAct")
    public record DoneView(
            String id,
            String contract,
            String holder,
            String key,
            String kind,
            String clause,
            LocalDate on,
            Instant at,
            @Schema(description = "The calculation") String why,
            @Nullable AmountsView amounts,
            @Nullable String letter) {

        static DoneView of(DailyWork.Done done, Language language) {
            return new DoneView(
                    done.id(),
                    done.contract(),
                    done.holder(),
                    done.key(),
                    done.kind().name(),
                    done.clause().id(),
                    done.on(),
                    done.at(),
                    done.why().in(language),
                    AmountsView.orNull(done.amounts()),
                    SubscriptionViews.orNull(done.letter()));
        }
    }

    @Schema(name = "DoneActList")
    public record DoneList(List<DoneView> items, @Schema(description = Paging.NEXT) @Nullable String next) {}

    @Schema(name = "SimulationRequest")
    public record QuestionBody(
            @Schema(description = "Number of an existing contract; left out to go by the supposed facts alone")
                    @Nullable
                    String contract,
            @Nullable List<@Nullable FactBody> supposed,
            @Schema(
                            description = "Conventions that are to be others, by the names of GET /licensing/settings",
                            example = "{}")
                    @Nullable
                    Map<String, @Nullable String> settings,
            @Schema(description = "Last day", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate horizon,
            @Schema(description = "Invoices due until then are supposed to be paid in time") @Nullable
                    LocalDate paidUntil) {}

    @Schema(name = "Simulation")
    public record SimulationView(List<EntryView> entries, @Schema(description = "On the last day") StateView state) {}

    @Schema(name = "ConventionsRequest")
    public record SettingsBody(
            @Schema(description = "First day, not before today", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    LocalDate from,
            @Schema(example = "{\"invoicing.issueDays\":\"10\"}") @Nullable Map<String, @Nullable String> values) {}

    @Schema(name = "Conventions")
    public record SettingsView(@Nullable LocalDate from, @Nullable String by, Map<String, String> values) {

        static List<SettingsView> of(SettingsHistory history) {
            return history.changes().stream()
                    .map(change -> new SettingsView(change.from(), change.author(), SettingsForm.of(change.settings())))
                    .toList();
        }
    }

    @GET
    @Path("due")
    @Operation(
            operationId = "listDueActs",
            summary = "What the run of a day would do if nothing happens before; nothing is written")
    @ApiResponse(
            responseCode = "200",
            description = "The acts of a piece of the contracts; a Link header leads to the next piece",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = DueView.class))))
    public Response due(
            @Parameter(description = "Today or later", required = true, example = "2026-11-25")
                    @QueryParam("day")
                    @Nullable
                    String day,
            @Parameter(description = "Of contracts that are looked at: 1 to 500, 50 when left out")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = work.dryRun(Given.requiredDay("day", day), some(cursor), Given.limit(limit));
        return Paging.answer(
                slice.items().stream()
                        .map(due -> new DueView(due.contract(), due.holder(), ActView.of(due.act(), language())))
                        .toList(),
                uri,
                slice);
    }

    @POST
    @Path("runs")
    @Operation(operationId = "runDay", summary = "Does everything due until a day, today or an earlier one, once")
    public ReportView run(RunBody body) {
        var report = work.run(Given.required("day", RestBodies.required(body).day()));
        return new ReportView(report.day(), report.contracts(), report.acts(), report.failed());
    }

    @GET
    @Path("log")
    @Operation(operationId = "listDoneActs", summary = "What was done and why, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the log",
            content = @Content(schema = @Schema(implementation = DoneList.class)))
    public Response log(
            @QueryParam("contract") @Nullable String contract,
            @Parameter(description = "Such as SUSPEND; several times") @QueryParam("kind") List<String> kinds,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var filter = new DailyWork.LogFilter(
                some(contract),
                kinds.stream()
                        .map(kind -> Given.constant(ActKind.class, "kind", kind))
                        .collect(Collectors.toSet()),
                Given.day("from", from),
                Given.day("until", until));
        var slice = work.log(filter, some(cursor), Given.limit(limit));
        var body = new DoneList(
                slice.items().stream()
                        .map(done -> DoneView.of(done, language()))
                        .toList(),
                slice.next().orElse(null));
        return Paging.answer(body, uri, slice);
    }

    @GET
    @Path("log/{act}")
    @Operation(operationId = "getDoneAct", summary = "One act that was done, with its clause and figures")
    public DoneView done(@PathParam("act") String id) {
        return DoneView.of(work.done(id), language());
    }

    @POST
    @Path("simulations")
    @Operation(
            operationId = "simulateContract",
            summary = "What happens if: the full course of a contract until a day; nothing is written")
    public SimulationView simulate(QuestionBody body) {
        var wanted = RestBodies.required(body);
        var supposed = new ArrayList<Fact>();
        for (var fact : Given.list("supposed", wanted.supposed())) {
            supposed.add(fact.fact());
        }
        var timeline = simulations.run(new Simulations.Question(
                some(wanted.contract()),
                supposed,
                Given.texts(wanted.settings()),
                Given.required("horizon", wanted.horizon()),
                Optional.ofNullable(wanted.paidUntil())));
        return new SimulationView(EntryView.all(timeline, language()), StateView.of(timeline.state()));
    }

    @GET
    @Path("settings")
    @Operation(
            operationId = "listConventions",
            summary = "The conventions that complete the terms: defaults, then every change, dated and signed")
    public List<SettingsView> settings() {
        var views = new ArrayList<SettingsView>();
        var history = contracts.settings();
        views.add(
                new SettingsView(null, null, SettingsForm.of(fr.crmdata.licensing.model.settings.Settings.defaults())));
        views.addAll(SettingsView.of(history));
        return views;
    }

    @POST
    @Path("settings")
    @Operation(operationId = "decideConventions", summary = "Decides conventions from a day on, signed by the caller")
    public List<SettingsView> decide(SettingsBody body) {
        var wanted = RestBodies.required(body);
        return SettingsView.of(contracts.decide(Given.required("from", wanted.from()), Given.texts(wanted.values())));
    }
}
