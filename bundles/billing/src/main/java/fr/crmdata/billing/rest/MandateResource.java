package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;
import static fr.crmdata.billing.rest.Asked.text;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.MandateEvidence;
import fr.crmdata.billing.office.MandateEvidence.Evidence;
import fr.crmdata.billing.office.MandateForms;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.Mandates.MandateView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
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
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mandates of clients who pay by debit, for the operator's staff. */
@Component(service = MandateResource.class)
@Path("bank/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "bank")
public final class MandateResource {

    static final String SCHEME = "CORE, or B2B between businesses; CORE when left out";

    private final Mandates mandates;
    private final MandateEvidence evidence;
    private final MandateForms forms;

    @Activate
    public MandateResource(
            @Reference Mandates mandates, @Reference MandateEvidence evidence, @Reference MandateForms forms) {
        this.mandates = mandates;
        this.evidence = evidence;
        this.forms = forms;
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

    @Schema(name = "MandateEvidence")
    public record EvidenceView(
            String id,
            String name,
            String mediaType,
            long bytes,
            @Schema(description = "SHA-256 of the content") String hash,
            String keptBy,
            Instant keptAt) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.id(),
                    evidence.name(),
                    evidence.mediaType(),
                    evidence.bytes(),
                    evidence.hash(),
                    evidence.by(),
                    evidence.at());
        }
    }

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

    @GET
    @Path("{reference}/evidence")
    @Operation(operationId = "listMandateEvidence", summary = "What shows that it was signed, the earliest first")
    public List<EvidenceView> evidence(@PathParam("reference") String reference) {
        return evidence.of(reference).stream().map(EvidenceView::of).toList();
    }

    @POST
    @Path("{reference}/evidence")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/pdf", "image/png", "image/jpeg"})
    @Operation(
            operationId = "keepMandateEvidence",
            summary = "Keeps the signed mandate, a PDF, PNG or JPEG of at most 10 MB; the same content once")
    public Response keep(
            @PathParam("reference") String reference,
            @Parameter(required = true) @QueryParam("name") @Nullable String name,
            @Nullable InputStream content) {
        var kept = evidence.keep(reference, Asked.required("name", name), RestBodies.required(content));
        return Response.created(
                        URI.create("/api/v1/billing/bank/mandates/" + kept.mandate() + "/evidence/" + kept.id()))
                .entity(EvidenceView.of(kept))
                .build();
    }

    @GET
    @Path("{reference}/evidence/{id}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getMandateEvidence", summary = "One file as it was kept")
    public Response evidence(@PathParam("reference") String reference, @PathParam("id") String id) {
        var opened = evidence.open(reference, id);
        return BankResource.download(
                opened.content(), opened.evidence().name(), opened.evidence().mediaType());
    }

    @GET
    @Path("{reference}/form")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(operationId = "getMandateForm", summary = "The mandate as PDF, to be signed")
    public Response form(@PathParam("reference") String reference) {
        return form(forms.of(reference));
    }

    @GET
    @Path("form")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(operationId = "getBlankMandateForm", summary = "The next mandate of a contract as PDF, to be signed")
    public Response blank(
            @Parameter(required = true) @QueryParam("contract") @Nullable String contract,
            @Parameter(description = SCHEME) @QueryParam("scheme") @Nullable String scheme) {
        return form(forms.blank(Asked.required("contract", contract), scheme(scheme)));
    }

    static Scheme scheme(@Nullable String given) {
        return Asked.constant(Scheme.class, "scheme", given).orElse(Scheme.CORE);
    }

    static Response form(MandateForms.Form form) {
        return BankResource.download(
                new ByteArrayInputStream(form.pdf()), form.reference() + ".pdf", "application/pdf");
    }
}
