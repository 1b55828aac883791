package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.billing.office.ElectronicInvoices;
import fr.crmdata.billing.office.Submission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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

/** What went through a platform for electronic invoices. */
@Component(service = ElectronicInvoiceResource.class)
@Path("e-invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "electronic invoices")
public final class ElectronicInvoiceResource {

    private final ElectronicInvoices invoices;

    @Activate
    public ElectronicInvoiceResource(@Reference ElectronicInvoices invoices) {
        this.invoices = invoices;
    }

    @Schema(name = "ElectronicInvoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubmissionView(
            String number,
            String platform,
            @Schema(
                            description =
                                    "WAITING, STUCK, SENT, then what the platform tells: DEPOSITED, REJECTED, DELIVERED, APPROVED,"
                                            + " REFUSED, COLLECTED")
                    String state,
            @Schema(description = "What the platform said last; may be empty") String note,
            @Nullable Instant sentAt,
            @Nullable Instant toldAt,
            @Schema(description = "How often handing it over failed") long tries,
            @Schema(description = "What the last failed try said; may be empty") String error,
            @Schema(description = "All that the platform told; only for one document") @Nullable
                    List<AnswerView> answers) {

        static SubmissionView of(Submission one, @Nullable List<AnswerView> answers) {
            return new SubmissionView(
                    one.number(),
                    one.platform(),
                    one.state().name(),
                    one.note(),
                    one.sent().orElse(null),
                    one.told().orElse(null),
                    one.tries(),
                    one.error(),
                    answers);
        }
    }

    @Schema(name = "ElectronicInvoiceAnswer")
    public record AnswerView(String state, String note, Instant at) {}

    @Schema(name = "ElectronicInvoiceList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubmissionList(List<SubmissionView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listElectronicInvoices",
            summary = "Documents that go through a platform, the highest number first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = SubmissionList.class)))
    public Response list(
            @Parameter(description = "Only those in this state") @QueryParam("state") @Nullable String state,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Asked.constant(Submission.State.class, "state", state);
        var slice = invoices.list(wanted, some(cursor), limit(limit));
        var items =
                slice.items().stream().map(one -> SubmissionView.of(one, null)).toList();
        return Asked.piece(new SubmissionList(items, slice.next().orElse(null)), uri, slice);
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getElectronicInvoice", summary = "How far one document is, and all that was answered")
    public SubmissionView get(@PathParam("number") String number) {
        return view(invoices.get(number));
    }

    @POST
    @Path("{number}/again")
    @Operation(
            operationId = "sendElectronicInvoiceAgain",
            summary = "Handing it over failed and is tried again at once")
    public SubmissionView again(@PathParam("number") String number) {
        return view(invoices.again(number));
    }

    private SubmissionView view(Submission one) {
        var answers = invoices.answers(one.number()).stream()
                .map(answer -> new AnswerView(answer.state().name(), answer.note(), answer.at()))
                .toList();
        return SubmissionView.of(one, answers);
    }
}
