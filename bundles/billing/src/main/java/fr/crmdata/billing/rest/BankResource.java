package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;
import static fr.crmdata.billing.rest.Asked.text;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.billing.office.BankFees;
import fr.crmdata.billing.office.BankTasks;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.Kind;
import fr.crmdata.billing.office.Batches.Stage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What goes to the bank: batches, debits, refunds; and what people have to do about returns. */
@Component(service = BankResource.class)
@Path("bank")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "bank")
public final class BankResource {

    private final Batches batches;
    private final BankTasks tasks;
    private final BankFees fees;
    private final Access access;

    @Activate
    public BankResource(
            @Reference Batches batches,
            @Reference BankTasks tasks,
            @Reference BankFees fees,
            @Reference Access access) {
        this.batches = batches;
        this.tasks = tasks;
        this.fees = fees;
        this.access = access;
    }

    private Language language() {
        return access.caller().language();
    }

    @Schema(name = "NewBankBatch")
    public record NewBatch(@Schema(example = "DEBITS", description = "DEBITS or REFUNDS") @Nullable String kind) {}

    @Schema(name = "BankReason")
    public record ReasonBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    @Schema(name = "BankBatchAbandoned")
    public record AbandonBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason,
            @Schema(description = "The bank was asked and has not got it; needed where it is uncertain") @Nullable
                    Boolean notAtBank) {}

    @Schema(name = "BankDebitAgain")
    public record AgainBody(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            example = "2026-12-14",
                            description = "Day on which it is to fall due")
                    @Nullable
                    String date) {}

    @Schema(name = "NewBankRefund")
    public record NewRefund(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The same key is one refund") @Nullable
                    String key,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String contract,
            @Schema(description = "The credit note, or the invoice that was paid twice") @Nullable String document,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "30.00") @Nullable String amount) {}

    @Schema(name = "BankTaskDone")
    public record DoneBody(@Nullable String note) {}

    @GET
    @Path("plan")
    @Operation(operationId = "planDebits", summary = "What would be collected if the file went to the bank today")
    public Response plan() {
        return Response.ok(BankViews.PlanBody.of(batches.plan(), language())).build();
    }

    @GET
    @Path("batches")
    @Operation(operationId = "listBatches", summary = "Batches for the bank, the latest first")
    public Response batches(
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = batches.find(some(cursor), limit(limit));
        var items = slice.items().stream()
                .map(batch -> BankViews.Batch.of(batch, List.of()))
                .toList();
        return Asked.piece(BankViews.page(items, slice.next()), uri, slice);
    }

    @POST
    @Path("batches")
    @Operation(operationId = "makeBatch", summary = "Makes the batch of what is planned, and its file")
    public Response make(NewBatch body) {
        var kind = Asked.constant(Kind.class, "kind", RestBodies.required(body).kind());
        var made = kind.orElse(Kind.DEBITS) == Kind.REFUNDS ? batches.makeRefunds() : batches.make();
        return Response.created(URI.create("/api/v1/billing/bank/batches/" + made.id()))
                .entity(whole(made))
                .build();
    }

    private BankViews.Batch whole(BatchView batch) {
        return BankViews.Batch.of(batch, batches.groups(batch.id()));
    }

    @GET
    @Path("batches/{id}")
    @Operation(operationId = "getBatch", summary = "One batch with its parts")
    public Response batch(@PathParam("id") String id) {
        return Response.ok(whole(batches.get(id))).build();
    }

    @GET
    @Path("batches/{id}/file")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getBatchFile", summary = "The file as it was sealed")
    public Response file(@PathParam("id") String id) {
        return download(batches.file(id), id + ".xml", MediaType.APPLICATION_XML);
    }

    static Response download(java.io.InputStream content, String name, String type) {
        StreamingOutput out = stream -> {
            try (content) {
                content.transferTo(stream);
            }
        };
        return Response.ok(out, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .build();
    }

    @POST
    @Path("batches/{id}/release")
    @Operation(operationId = "releaseBatch", summary = "Lets the file go to the bank")
    public Response release(@PathParam("id") String id) {
        return Response.ok(whole(batches.release(id))).build();
    }

    @POST
    @Path("batches/{id}/cancel")
    @Operation(operationId = "cancelBatch", summary = "Takes it back before it was released")
    public Response cancel(@PathParam("id") String id, ReasonBody body) {
        var reason = Asked.required("reason", RestBodies.required(body).reason());
        return Response.ok(whole(batches.cancel(id, reason))).build();
    }

    @POST
    @Path("batches/{id}/replay")
    @Operation(operationId = "replayBatch", summary = "Tries anew to send what could not be sent")
    public Response replay(@PathParam("id") String id) {
        return Response.ok(whole(batches.replay(id))).build();
    }

    @POST
    @Path("batches/{id}/confirm")
    @Operation(operationId = "confirmBatch", summary = "Says that the bank has the file, where it is not certain")
    public Response confirm(@PathParam("id") String id) {
        return Response.ok(whole(batches.confirm(id))).build();
    }

    @POST
    @Path("batches/{id}/abandon")
    @Operation(operationId = "abandonBatch", summary = "Gives up a batch that was released and never left")
    public Response abandon(@PathParam("id") String id, AbandonBody body) {
        var wanted = RestBodies.required(body);
        var reason = Asked.required("reason", wanted.reason());
        return Response.ok(whole(batches.abandon(id, reason, Boolean.TRUE.equals(wanted.notAtBank()))))
                .build();
    }

    @POST
    @Path("batches/{id}/present-again")
    @Operation(operationId = "presentBatchAgain", summary = "Presents all its debits again that the bank rejected")
    public BankViews.Again presentBatchAgain(@PathParam("id") String id, AgainBody body) {
        return BankViews.Again.of(batches.presentBatchAgain(id, day(body)));
    }

    @POST
    @Path("debits/{id}/present-again")
    @Operation(operationId = "presentDebitAgain", summary = "Presents a debit again that came back")
    public Response presentAgain(@PathParam("id") String id, AgainBody body) {
        return Response.status(Response.Status.CREATED)
                .entity(BankViews.Debit.of(batches.presentAgain(id, day(body))))
                .build();
    }

    private static LocalDate day(AgainBody body) {
        return Asked.read("date", RestBodies.required(body).date(), LocalDate::parse);
    }

    @GET
    @Path("debits")
    @Operation(operationId = "listDebits", summary = "Debits, the latest first")
    public Response debits(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("batch") @Nullable String batch,
            @QueryParam("stage") @Nullable String stage,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var filter = new DebitFilter(some(contract), some(batch), Asked.constant(Stage.class, "stage", stage));
        var slice = batches.debits(filter, some(cursor), limit(limit));
        var items = slice.items().stream().map(BankViews.Debit::of).toList();
        return Asked.piece(BankViews.page(items, slice.next()), uri, slice);
    }

    @GET
    @Path("refunds")
    @Operation(operationId = "listRefunds", summary = "Refunds, the latest first")
    public Response refunds(
            @QueryParam("batch") @Nullable String batch,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = batches.refunds(some(batch), some(cursor), limit(limit));
        var items = slice.items().stream().map(BankViews.Refund::of).toList();
        return Asked.piece(BankViews.page(items, slice.next()), uri, slice);
    }

    @POST
    @Path("refunds")
    @Operation(
            operationId = "askRefund",
            summary = "The client is to be paid back; goes with the next batch of refunds")
    public Response refund(NewRefund body) {
        var wanted = RestBodies.required(body);
        var asked = batches.refund(
                Asked.required("key", wanted.key()),
                Asked.required("contract", wanted.contract()),
                text(wanted.document()),
                Asked.read("amount", wanted.amount(), Money::of));
        return Response.status(Response.Status.CREATED)
                .entity(BankViews.Refund.of(asked))
                .build();
    }

    @POST
    @Path("refunds/{id}/cancel")
    @Operation(operationId = "cancelRefund", summary = "Takes it back before it is in a batch")
    public Response cancelRefund(@PathParam("id") String id) {
        return Response.ok(BankViews.Refund.of(batches.cancelRefund(id))).build();
    }

    @GET
    @Path("fees")
    @Operation(operationId = "listBankFees", summary = "What banks took for debits that came back, the newest first")
    public List<BankViews.Fee> fees(@Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit) {
        return fees.latest(limit(limit)).stream().map(BankViews.Fee::of).toList();
    }

    @GET
    @Path("tasks")
    @Operation(operationId = "listBankTasks", summary = "What people have to do about returns, the oldest first")
    public Response tasks(
            @QueryParam("contract") @Nullable String contract,
            @Parameter(description = "true: those that are done too") @QueryParam("all") @Nullable String all,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = tasks.find(!"true".equals(all), some(contract), some(cursor), limit(limit));
        var items = slice.items().stream().map(BankViews.ToDo::of).toList();
        return Asked.piece(BankViews.page(items, slice.next()), uri, slice);
    }

    @POST
    @Path("tasks/{id}/done")
    @Operation(operationId = "finishBankTask", summary = "Somebody did it")
    public Response done(@PathParam("id") String id, DoneBody body) {
        return Response.ok(BankViews.ToDo.of(
                        tasks.done(id, text(RestBodies.required(body).note()))))
                .build();
    }
}
