package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;
import static fr.crmdata.billing.rest.Asked.text;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.rest.InvoiceViews.Document;
import fr.crmdata.billing.rest.InvoiceViews.Entry;
import fr.crmdata.billing.rest.InvoiceViews.Settled;
import fr.crmdata.billing.rest.InvoiceViews.Summary;
import fr.crmdata.billing.rest.InvoiceViews.SummaryList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Invoices and credit notes, for the operator. */
@Component(service = InvoiceResource.class)
@Path("invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "invoices")
public final class InvoiceResource {

    static final String ROOT = "/api/v1/billing/";

    private final Invoices invoices;
    private final CreditNotes credits;
    private final Accounts accounts;
    private final InvoiceFiles files;

    @Activate
    public InvoiceResource(
            @Reference Invoices invoices,
            @Reference CreditNotes credits,
            @Reference Accounts accounts,
            @Reference InvoiceFiles files) {
        this.invoices = invoices;
        this.credits = credits;
        this.accounts = accounts;
        this.files = files;
    }

    @Schema(name = "InvoiceSums")
    public record SumsView(
            long count,
            @Schema(description = "Invoices less credit notes") String net,
            String vat,
            String gross,
            String open) {}

    @Schema(name = "CreditedPart")
    public record PartBody(
            @Schema(description = "Place of the line on the invoice, from 1") int line,
            @Schema(description = "Before tax", example = "49.00") @Nullable String net) {}

    @Schema(name = "NewCreditNote")
    public record CreditBody(
            @Schema(description = "What the client reads", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String reason,
            @Schema(description = "Left out for all that was not credited yet") @Nullable
                    List<@Nullable PartBody> parts) {}

    @Schema(name = "NewWriteOff")
    public record WriteOffBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason,
            @Schema(description = "That nothing will be paid; VAT paid on debits is claimed back with it only")
                    @Nullable
                    String evidence) {}

    @Schema(name = "WriteOff")
    public record WriteOffView(
            String invoice, String amount, String vat, LocalDate on, String reason, String evidence) {}

    private static InvoiceFilter filter(
            @Nullable String text,
            @Nullable String contract,
            List<String> kinds,
            @Nullable String from,
            @Nullable String until,
            @Nullable String open,
            @Nullable String dueBefore) {
        var wanted = new java.util.HashSet<InvoiceKind>();
        kinds.forEach(kind -> Asked.constant(InvoiceKind.class, "kind", kind).ifPresent(wanted::add));
        return new InvoiceFilter(
                text(text),
                some(contract),
                Set.copyOf(wanted),
                day("from", from),
                day("until", until),
                "true".equals(open),
                day("dueBefore", dueBefore));
    }

    static Optional<LocalDate> day(String field, @Nullable String given) {
        return some(given).map(text -> Asked.read(field, text, LocalDate::parse));
    }

    @GET
    @Operation(operationId = "listInvoices", summary = "Invoices and credit notes, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = SummaryList.class)))
    public Response list(
            @Parameter(description = "Part of the number, of the contract or of the buyer's name")
                    @QueryParam("q")
                    @Nullable
                    String text,
            @QueryParam("contract") @Nullable String contract,
            @Parameter(description = "PERIOD, ADJUSTMENT, SERVICE, PENALTY, CREDIT …; several times")
                    @QueryParam("kind")
                    List<String> kinds,
            @Parameter(description = "First day of issue") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Last day of issue") @QueryParam("until") @Nullable String until,
            @Parameter(description = "true: only those that are not settled") @QueryParam("open") @Nullable String open,
            @Parameter(description = "Only those due before") @QueryParam("dueBefore") @Nullable String dueBefore,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice =
                invoices.list(filter(text, contract, kinds, from, until, open, dueBefore), some(cursor), limit(limit));
        return Asked.piece(SummaryList.of(slice), uri, slice);
    }

    @GET
    @Path("sums")
    @Operation(operationId = "sumInvoices", summary = "What the documents of a filter come to")
    public SumsView sums(
            @QueryParam("q") @Nullable String text,
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("open") @Nullable String open,
            @QueryParam("dueBefore") @Nullable String dueBefore) {
        var sums = invoices.sums(filter(text, contract, kinds, from, until, open, dueBefore));
        return new SumsView(
                sums.count(),
                sums.net().plain(),
                sums.vat().plain(),
                sums.gross().plain(),
                sums.open().plain());
    }

    @GET
    @Path("open")
    @Operation(
            operationId = "listOpenInvoices",
            summary = "What a contract has to pay, in the order in which money goes to it")
    public List<Summary> open(@QueryParam("contract") @Nullable String contract) {
        return invoices.open(Asked.required("contract", contract)).stream()
                .map(Summary::of)
                .toList();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getInvoice", summary = "One document as it was issued, and what is open of it")
    public Document get(@PathParam("number") String number) {
        return Document.of(invoices.find(number));
    }

    @GET
    @Path("{number}/why")
    @Operation(operationId = "explainInvoice", summary = "Why these sums")
    public List<String> why(@PathParam("number") String number) {
        return invoices.find(number).why();
    }

    @GET
    @Path("{number}/allocations")
    @Operation(operationId = "listInvoiceAllocations", summary = "What settled it, or was taken back again")
    public List<Settled> allocations(@PathParam("number") String number) {
        return invoices.allocations(invoices.find(number).number()).stream()
                .map(Settled::of)
                .toList();
    }

    @GET
    @Path("{number}/entries")
    @Operation(operationId = "listInvoiceEntries", summary = "What was booked for it")
    public List<Entry> entries(@PathParam("number") String number) {
        return accounts.entriesOf(invoices.find(number).number()).stream()
                .map(Entry::of)
                .toList();
    }

    @GET
    @Path("{number}/file")
    @Produces({"application/pdf", MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getInvoiceFile", summary = "The document as PDF, CII or UBL")
    public Response file(
            @PathParam("number") String number,
            @Parameter(description = "PDF, CII, UBL; PDF when left out") @QueryParam("format") @Nullable
                    String format) {
        return file(files, invoices.find(number), format);
    }

    static Response file(InvoiceFiles files, fr.crmdata.billing.office.IssuedInvoice invoice, @Nullable String format) {
        var wanted = Asked.constant(InvoiceFiles.Format.class, "format", format).orElse(InvoiceFiles.Format.PDF);
        var file = files.of(invoice, wanted);
        StreamingOutput out = stream -> new ByteArrayInputStream(file.content()).transferTo(stream);
        return Response.ok(out, file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @POST
    @Path("{number}/credit-notes")
    @Operation(operationId = "creditInvoice", summary = "Issues a credit note about an invoice")
    @ApiResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = Document.class)))
    public Response credit(@PathParam("number") String number, CreditBody body) {
        var wanted = RestBodies.required(body);
        var parts = Optional.ofNullable(wanted.parts()).orElse(List.of()).stream()
                .map(part -> {
                    if (part == null) {
                        throw new BillingRefusal.Invalid("parts", "billing.field.missing", "parts");
                    }
                    return new CreditNotes.Part(part.line(), Asked.read("net", part.net(), Money::of));
                })
                .toList();
        var note = credits.credit(number, parts, text(wanted.reason()));
        return Response.created(URI.create(ROOT + "invoices/" + note.number()))
                .entity(Document.of(note))
                .build();
    }

    @POST
    @Path("{number}/write-off")
    @Operation(operationId = "writeInvoiceOff", summary = "Gives up what is open of an invoice")
    public WriteOffView writeOff(@PathParam("number") String number, WriteOffBody body) {
        var loss = credits.writeOff(number, text(RestBodies.required(body).reason()), text(body.evidence()));
        return new WriteOffView(
                loss.invoice(), loss.amount().plain(), loss.vat().plain(), loss.on(), loss.reason(), loss.evidence());
    }
}
