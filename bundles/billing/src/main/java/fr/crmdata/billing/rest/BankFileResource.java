package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BankEntries;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankEntries.Part;
import fr.crmdata.billing.office.BankEntries.State;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BankFiles.Way;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
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

/** What comes from the bank: files and their entries. */
@Component(service = BankFileResource.class)
@Path("bank")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "bank")
public final class BankFileResource {

    private final BankFiles files;
    private final BankEntries entries;
    private final Access access;

    @Activate
    public BankFileResource(@Reference BankFiles files, @Reference BankEntries entries, @Reference Access access) {
        this.files = files;
        this.entries = entries;
        this.access = access;
    }

    private Language language() {
        return access.caller().language();
    }

    @Schema(name = "BankEntryItems")
    public record ItemsBody(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "Of a proposal, or numbers of invoices; for a return the debit")
                    @Nullable
                    List<String> items) {}

    @Schema(name = "BankEntryPart")
    public record PartBody(@Nullable String invoice, @Schema(example = "100.00") @Nullable String amount) {}

    @Schema(name = "BankEntryParts")
    public record PartsBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<PartBody> parts) {}

    @Schema(name = "BankEntryCredit")
    public record CreditBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String contract) {}

    @Schema(name = "BankEntryAside")
    public record AsideBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    @GET
    @Path("files")
    @Operation(operationId = "listBankFiles", summary = "Files that the bank sent, the latest first")
    public Response files(
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = files.find(some(cursor), limit(limit));
        var items = slice.items().stream()
                .map(file -> BankFileViews.File.of(file, language()))
                .toList();
        return Asked.piece(BankViews.page(items, slice.next()), uri, slice);
    }

    @POST
    @Path("files")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_XML, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "sendBankFile",
            summary = "Takes a file of the bank; it is read soon after. The same content is taken once")
    public Response receive(@QueryParam("name") @Nullable String name, @Nullable InputStream content) {
        var file = files.receive(Asked.required("name", name), Way.UPLOAD, RestBodies.required(content));
        return Response.created(URI.create("/api/v1/billing/bank/files/" + file.id()))
                .entity(BankFileViews.File.of(file, language()))
                .build();
    }

    @GET
    @Path("files/{id}")
    @Operation(operationId = "getBankFile", summary = "One file and how far it is read")
    public Response file(@PathParam("id") String id) {
        return Response.ok(BankFileViews.File.of(files.get(id), language())).build();
    }

    @GET
    @Path("files/{id}/problems")
    @Operation(operationId = "listBankFileProblems", summary = "What is wrong with it and where")
    public Response problems(@PathParam("id") String id) {
        return Response.ok(files.problems(id).stream()
                        .map(problem -> BankFileViews.Trouble.of(problem, language()))
                        .toList())
                .build();
    }

    @GET
    @Path("files/{id}/content")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getBankFileContent", summary = "The file as it came")
    public Response content(@PathParam("id") String id) {
        var name = files.get(id).name();
        return BankResource.download(files.content(id), name, MediaType.APPLICATION_OCTET_STREAM);
    }

    @GET
    @Path("entries")
    @Operation(operationId = "listBankEntries", summary = "What the bank said, in its order")
    public Response entries(
            @Parameter(description = "BOOKED, TO_MATCH, ASIDE") @QueryParam("state") @Nullable String state,
            @QueryParam("file") @Nullable String file,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var filter = new EntryFilter(Asked.constant(State.class, "state", state), some(file));
        var slice = entries.find(filter, some(cursor), limit(limit));
        var items = slice.items().stream().map(BankFileViews.Entry::of).toList();
        return Asked.piece(BankViews.page(items, slice.next()), uri, slice);
    }

    @GET
    @Path("entries/{id}")
    @Operation(operationId = "getBankEntry", summary = "One entry that is not booked by itself, with proposals")
    public Response entry(@PathParam("id") String id) {
        return Response.ok(BankFileViews.Entry.of(entries.get(id))).build();
    }

    @POST
    @Path("entries/{id}/accept")
    @Operation(operationId = "acceptBankEntry", summary = "It belongs to these")
    public Response accept(@PathParam("id") String id, ItemsBody body) {
        var items = RestBodies.required(body).items();
        if (items == null || items.isEmpty()) {
            throw new BillingRefusal.Invalid("items", "billing.web.missing");
        }
        return Response.ok(BankFileViews.Entry.of(entries.accept(id, items))).build();
    }

    @POST
    @Path("entries/{id}/split")
    @Operation(operationId = "splitBankEntry", summary = "It pays several invoices; the parts make the amount")
    public Response split(@PathParam("id") String id, PartsBody body) {
        var wanted = RestBodies.required(body).parts();
        if (wanted == null) {
            throw new BillingRefusal.Invalid("parts", "billing.web.missing");
        }
        var parts = new ArrayList<Part>();
        for (var part : wanted) {
            parts.add(new Part(
                    Asked.required("invoice", part.invoice()), Asked.read("amount", part.amount(), Money::of)));
        }
        return Response.ok(BankFileViews.Entry.of(entries.split(id, parts))).build();
    }

    @POST
    @Path("entries/{id}/credit")
    @Operation(operationId = "creditBankEntry", summary = "Money of a client without an invoice")
    public Response credit(@PathParam("id") String id, CreditBody body) {
        var contract = Asked.required("contract", RestBodies.required(body).contract());
        return Response.ok(BankFileViews.Entry.of(entries.credit(id, contract))).build();
    }

    @POST
    @Path("entries/{id}/charge")
    @Operation(operationId = "chargeBankEntry", summary = "The price of the bank's services: booked as a cost")
    public Response charge(@PathParam("id") String id) {
        return Response.ok(BankFileViews.Entry.of(entries.charge(id))).build();
    }

    @POST
    @Path("entries/{id}/set-aside")
    @Operation(operationId = "setBankEntryAside", summary = "It is none of ours")
    public Response setAside(@PathParam("id") String id, AsideBody body) {
        var reason = Asked.required("reason", RestBodies.required(body).reason());
        return Response.ok(BankFileViews.Entry.of(entries.setAside(id, reason))).build();
    }

    @POST
    @Path("entries/{id}/take-up")
    @Operation(operationId = "takeBankEntryUp", summary = "It is looked at again")
    public Response takeUp(@PathParam("id") String id) {
        return Response.ok(BankFileViews.Entry.of(entries.takeUp(id))).build();
    }
}
