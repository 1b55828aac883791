package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;

import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.rest.InvoiceViews.Document;
import fr.crmdata.billing.rest.InvoiceViews.SummaryList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
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

/** What a client's administrator sees of their own invoices. */
@Component(service = MyInvoiceResource.class)
@Path("my")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "my invoices")
public final class MyInvoiceResource {

    private final MyInvoices mine;
    private final InvoiceFiles files;

    @Activate
    public MyInvoiceResource(@Reference MyInvoices mine, @Reference InvoiceFiles files) {
        this.mine = mine;
        this.files = files;
    }

    @Schema(name = "MyBalance")
    public record BalanceView(
            @Schema(description = "Of all invoices that are not settled") String open,
            @Schema(description = "Of those that should have been paid by now") String overdue,
            @Schema(description = "Money that is not set against anything") String credit) {}

    @GET
    @Path("invoices")
    @Operation(operationId = "listMyInvoices", summary = "The client's own invoices and credit notes, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = SummaryList.class)))
    public Response list(
            @Parameter(description = "true: only those that are not settled") @QueryParam("open") @Nullable String open,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = mine.list("true".equals(open), some(cursor), limit(limit));
        return Asked.piece(SummaryList.of(slice), uri, slice);
    }

    @GET
    @Path("invoices/{number}")
    @Operation(operationId = "getMyInvoice", summary = "One of the client's own documents")
    public Document get(@PathParam("number") String number) {
        return Document.of(mine.find(number));
    }

    @GET
    @Path("invoices/{number}/file")
    @Produces({"application/pdf", MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getMyInvoiceFile", summary = "The document as PDF, CII or UBL")
    public Response file(
            @PathParam("number") String number,
            @Parameter(description = "PDF, CII, UBL; PDF when left out") @QueryParam("format") @Nullable
                    String format) {
        return InvoiceResource.file(files, mine.find(number), format);
    }

    @GET
    @Path("balance")
    @Operation(operationId = "getMyBalance", summary = "What the client owes")
    public BalanceView balance() {
        var balance = mine.balance();
        return new BalanceView(
                balance.open().plain(),
                balance.overdue().plain(),
                balance.credit().plain());
    }
}
