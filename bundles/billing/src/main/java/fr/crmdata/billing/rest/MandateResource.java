package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;
import static fr.crmdata.billing.rest.Asked.text;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.Mandates.MandateView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
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

/** Mandates of clients who pay by debit, for the operator's staff. */
@Component(service = BillingResource.class)
@Path("bank/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "bank")
public final class MandateResource implements BillingResource {

    private final Mandates mandates;

    @Activate
    public MandateResource(@Reference Mandates mandates) {
        this.mandates = mandates;
    }

    @Schema(name = "NewDebitMandate")
    public record NewMandate(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String contract,
            @Schema(description = "The payer when left out") @Nullable String holder,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String iban,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate signedOn,
            @Schema(description = "CORE, or B2B between businesses; CORE when left out") @Nullable String scheme,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Where the proof is kept") @Nullable
                    String evidence) {}

    @Schema(name = "NewDebitAccount")
    public record AccountBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String iban) {}

    @GET
    @Operation(operationId = "listMandates", summary = "Mandates with masked accounts, the latest first")
    public Response mandates(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("state") @Nullable String state,
            @Parameter(description = "Part of a reference or a holder") @QueryParam("q") @Nullable String words,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var filter =
                new MandateFilter(some(contract), Asked.constant(Mandates.State.class, "state", state), text(words));
        var slice = mandates.find(filter, some(cursor), limit(limit));
        var items = slice.items().stream().map(BankViews.Mandate::listed).toList();
        return Asked.piece(BankViews.page(items, slice.next()), uri, slice);
    }

    @POST
    @Operation(operationId = "signMandate", summary = "Enters a mandate that was signed otherwise, such as on paper")
    public Response sign(NewMandate body) {
        var wanted = RestBodies.required(body);
        if (wanted.signedOn() == null) {
            throw new BillingRefusal.Invalid("signedOn", "billing.web.missing");
        }
        var signed = mandates.sign(new Mandates.NewMandate(
                Asked.required("contract", wanted.contract()),
                text(wanted.holder()),
                Asked.required("iban", wanted.iban()),
                wanted.signedOn(),
                Asked.constant(Scheme.class, "scheme", wanted.scheme()).orElse(Scheme.CORE),
                Asked.required("evidence", wanted.evidence())));
        return Response.created(URI.create("/api/v1/billing/bank/mandates/" + signed.reference()))
                .entity(whole(signed))
                .build();
    }

    private BankViews.Mandate whole(MandateView mandate) {
        return BankViews.Mandate.whole(mandate, mandates.history(mandate.reference()));
    }

    @GET
    @Path("{reference}")
    @Operation(operationId = "getMandate", summary = "One mandate with its history")
    public Response mandate(@PathParam("reference") String reference) {
        return Response.ok(whole(mandates.get(reference))).build();
    }

    @POST
    @Path("{reference}/account")
    @Operation(operationId = "changeMandateAccount", summary = "The client has another account")
    public Response account(@PathParam("reference") String reference, AccountBody body) {
        var iban = Asked.required("iban", RestBodies.required(body).iban());
        return Response.ok(whole(mandates.changeAccount(reference, iban))).build();
    }

    @POST
    @Path("{reference}/register")
    @Operation(
            operationId = "registerMandate",
            summary = "The client's bank has confirmed a mandate between businesses: it may be debited")
    public Response register(@PathParam("reference") String reference) {
        return Response.ok(whole(mandates.register(reference))).build();
    }

    @POST
    @Path("{reference}/block")
    @Operation(operationId = "blockMandate", summary = "Nothing more is collected on it until it is unblocked")
    public Response block(@PathParam("reference") String reference, BankResource.ReasonBody body) {
        var reason = Asked.required("reason", RestBodies.required(body).reason());
        return Response.ok(whole(mandates.block(reference, reason))).build();
    }

    @POST
    @Path("{reference}/unblock")
    @Operation(operationId = "unblockMandate", summary = "It may be used again")
    public Response unblock(@PathParam("reference") String reference) {
        return Response.ok(whole(mandates.unblock(reference))).build();
    }

    @POST
    @Path("{reference}/revoke")
    @Operation(operationId = "revokeMandate", summary = "For good: a new one must be signed")
    public Response revoke(@PathParam("reference") String reference) {
        return Response.ok(whole(mandates.revoke(reference))).build();
    }
}
