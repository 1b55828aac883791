package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.rest.SubscriptionViews.Page;
import fr.crmdata.licensing.rest.SubscriptionViews.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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

/** What the operator does with orders. */
@Component(service = SubscriptionResource.class)
@Path("subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "subscriptions")
public final class SubscriptionResource {

    private final Subscriptions subscriptions;

    @Activate
    public SubscriptionResource(@Reference Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Schema(name = "SubscriptionApproval")
    public record ApprovalBody(
            @Schema(description = "Id that the client shall have; made of its name when left out") @Nullable
                    String client) {}

    @Schema(name = "SubscriptionRefusal")
    public record RefusalBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    @GET
    @Operation(operationId = "listSubscriptions", summary = "Orders, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Response list(
            @Parameter(description = "RECEIVED, APPROVED, PROVISIONING, READY, ACTIVE, REFUSED")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice =
                subscriptions.find(Given.constantIfAny(State.class, "state", state), some(cursor), Given.limit(limit));
        var body = new Page(
                slice.items().stream().map(View::of).toList(),
                subscriptions.count(State.RECEIVED),
                slice.next().orElse(null));
        return Paging.answer(body, uri, slice);
    }

    @GET
    @Path("{subscription}")
    @Operation(operationId = "getSubscription", summary = "An order and what became of it")
    public View get(@PathParam("subscription") String id) {
        return View.of(subscriptions.get(id));
    }

    @POST
    @Path("{subscription}/approve")
    @Operation(
            operationId = "approveSubscription",
            summary = "Makes database, administrator, contract and modules, or goes on with it")
    @ApiResponse(
            responseCode = "202",
            description = "A job makes it",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response approve(@PathParam("subscription") String id, ApprovalBody body) {
        var client = some(body == null ? null : body.client()).orElseGet(() -> subscriptions.proposedClient(id));
        var approved = subscriptions.approve(id, client);
        return Response.accepted(View.of(approved))
                .location(URI.create("/api/v1/jobs/" + approved.job()))
                .build();
    }

    @POST
    @Path("{subscription}/refuse")
    @Operation(operationId = "refuseSubscription", summary = "Says no to an order, or ends its trial, with a reason")
    public View refuse(@PathParam("subscription") String id, RefusalBody body) {
        return View.of(
                subscriptions.refuse(id, Given.text(RestBodies.required(body).reason())));
    }

    @POST
    @Path("{subscription}/welcome")
    @Operation(operationId = "sendWelcomeAgain", summary = "Sends the welcome mail once more, with a new link")
    @ApiResponse(responseCode = "204", description = "On its way")
    public void welcome(@PathParam("subscription") String id) {
        subscriptions.sendWelcomeAgain(id);
    }
}
