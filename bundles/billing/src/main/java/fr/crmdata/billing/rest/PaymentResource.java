package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;
import static fr.crmdata.billing.rest.Asked.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Payment;
import fr.crmdata.billing.office.Payments.PaymentFilter;
import fr.crmdata.billing.office.Payments.Way;
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
import java.util.Optional;
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

/** Money that came in. */
@Component(service = PaymentResource.class)
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
public final class PaymentResource {

    private final Payments payments;

    @Activate
    public PaymentResource(@Reference Payments payments) {
        this.payments = payments;
    }

    @Schema(name = "Payment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaymentView(
            String key,
            String contract,
            LocalDate on,
            String amount,
            @Schema(description = "TRANSFER or DEBIT") String way,
            String text,
            @Schema(description = "Not set against anything yet") String unused,
            Instant enteredAt,
            String enteredBy,
            @Nullable LocalDate reversedOn,
            @Schema(description = "The bank's reason, such as AM04") @Nullable String reversedCode) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.key(),
                    payment.contract(),
                    payment.on(),
                    payment.amount().plain(),
                    payment.way().name(),
                    payment.text(),
                    payment.unused().plain(),
                    payment.enteredAt(),
                    payment.enteredBy(),
                    payment.reversed().map(Payments.Reversal::on).orElse(null),
                    payment.reversed().map(Payments.Reversal::bankCode).orElse(null));
        }
    }

    @Schema(name = "PaymentList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaymentList(List<PaymentView> items, @Nullable String next) {}

    @Schema(name = "NewPayment")
    public record PaymentBody(
            @Schema(description = "Unique for ever", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String key,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String contract,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate on,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "470.40") @Nullable String amount,
            @Schema(description = "TRANSFER or DEBIT; TRANSFER when left out") @Nullable String way,
            @Schema(description = "Numbers of what is paid; the oldest when left out") @Nullable
                    List<@Nullable String> invoices,
            @Nullable String text) {}

    @Schema(name = "PaymentReversal")
    public record ReversalBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate on,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "AM04") @Nullable String code,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "470.40") @Nullable String amount) {}

    @GET
    @Operation(operationId = "listPayments", summary = "Payments, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = PaymentList.class)))
    public Response list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @Parameter(description = "true: only those with something left") @QueryParam("unused") @Nullable
                    String unused,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var filter = new PaymentFilter(
                some(contract),
                InvoiceResource.day("from", from),
                InvoiceResource.day("until", until),
                "true".equals(unused));
        var slice = payments.list(filter, some(cursor), limit(limit));
        var body = new PaymentList(
                slice.items().stream().map(PaymentView::of).toList(),
                slice.next().orElse(null));
        return Asked.piece(body, uri, slice);
    }

    @POST
    @Operation(
            operationId = "receivePayment",
            summary = "Enters money that came in; the same key again answers with what was entered first")
    @ApiResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    public Response receive(PaymentBody body) {
        var wanted = RestBodies.required(body);
        var payment = payments.receive(new NewPayment(
                Asked.required("key", wanted.key()),
                Asked.required("contract", wanted.contract()),
                given("on", wanted.on()),
                Asked.read("amount", wanted.amount(), Money::of),
                Asked.constant(Way.class, "way", wanted.way()).orElse(Way.TRANSFER),
                Optional.ofNullable(wanted.invoices()).orElse(List.of()).stream()
                        .flatMap(number -> some(number).stream())
                        .toList(),
                text(wanted.text())));
        return Response.created(URI.create(InvoiceResource.ROOT + "payments/" + encoded(payment.key())))
                .entity(PaymentView.of(payment))
                .build();
    }

    private static String encoded(String key) {
        return java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new BillingRefusal.Invalid(field, "billing.field.missing", field);
        }
        return value;
    }

    @GET
    @Path("{key}")
    @Operation(operationId = "getPayment", summary = "What was received under a key")
    public PaymentView get(@PathParam("key") String key) {
        return PaymentView.of(payments.find(key).orElseThrow(() -> new BillingRefusal.UnknownPayment(key)));
    }

    @POST
    @Path("{key}/reversal")
    @Operation(operationId = "reversePayment", summary = "A debit came back: it never was a payment")
    public PaymentView reverse(@PathParam("key") String key, ReversalBody body) {
        var wanted = RestBodies.required(body);
        return PaymentView.of(payments.reverse(
                key,
                given("on", wanted.on()),
                Asked.required("code", wanted.code()),
                Asked.read("amount", wanted.amount(), Money::of)));
    }
}
