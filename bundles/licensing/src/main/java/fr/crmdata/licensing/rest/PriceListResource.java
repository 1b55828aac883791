package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.rest.SubscriptionViews.PriceView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the service costs. */
@Component(service = PriceListResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price lists")
public final class PriceListResource {

    private final PriceLists prices;

    @Activate
    public PriceListResource(@Reference PriceLists prices) {
        this.prices = prices;
    }

    @Schema(name = "NewPriceList")
    public record ListBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2027-1") @Nullable String version,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate from,
            @Nullable List<@Nullable LineBody> lines,
            @Schema(example = "60.00") @Nullable String reinstatementFee,
            @Schema(example = "30.00") @Nullable String dataReturnFee) {}

    @Schema(name = "NewPriceLine")
    public record LineBody(
            @Schema(example = "CRM") @Nullable String module,
            @Schema(example = "49.00") @Nullable String unit,
            @Schema(description = "The same as unit when left out", example = "45.00") @Nullable String yearUnit) {}

    @Schema(name = "PriceList")
    public record ListView(
            String version,
            LocalDate from,
            List<PriceView> lines,
            String reinstatementFee,
            String dataReturnFee,
            String by,
            Instant at) {

        static ListView of(PriceLists.PriceList list) {
            return new ListView(
                    list.version(),
                    list.from(),
                    list.lines().stream().map(PriceView::of).toList(),
                    list.reinstatementFee().plain(),
                    list.dataReturnFee().plain(),
                    list.by(),
                    list.at());
        }
    }

    @Schema(name = "Offer")
    public record OfferBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable String code,
            @Nullable String name,
            @Nullable LocalDate from,
            @Schema(description = "Last day; for ever when left out") @Nullable LocalDate until,
            @Nullable List<@Nullable String> modules,
            @Schema(description = "Per cent off the list", example = "10.00") @Nullable String discount,
            @Nullable Integer commitmentMonths,
            @Nullable Integer trialDays,
            @Schema(description = "Whether everybody sees it on the public page") @Nullable Boolean isPublic) {

        static OfferBody of(PriceLists.Offer offer) {
            return new OfferBody(
                    offer.code(),
                    offer.name(),
                    offer.from(),
                    offer.until().orElse(null),
                    List.copyOf(offer.modules()),
                    offer.discount().toPlainString(),
                    offer.commitmentMonths(),
                    offer.trialDays(),
                    offer.isPublic());
        }
    }

    @GET
    @Path("price-lists")
    @Operation(operationId = "listPriceLists", summary = "All published versions, the newest first")
    public List<ListView> all() {
        return prices.all().stream().map(ListView::of).toList();
    }

    @GET
    @Path("price-lists/current")
    @Operation(operationId = "getPriceList", summary = "The version that holds on a day")
    public ListView on(@Parameter(required = true, example = "2026-11-25") @QueryParam("day") @Nullable String day) {
        return ListView.of(prices.on(Given.requiredDay("day", day)));
    }

    @POST
    @Path("price-lists")
    @Operation(operationId = "publishPriceList", summary = "Publishes a version; it is never changed")
    @ApiResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    public Response publish(ListBody body) {
        var wanted = RestBodies.required(body);
        var lines = new ArrayList<PriceLists.Line>();
        for (var line : Given.list("lines", wanted.lines())) {
            var at = "lines[" + lines.size() + "].";
            var unit = Given.price(at + "unit", line.unit());
            lines.add(new PriceLists.Line(
                    text(line.module()),
                    unit,
                    line.yearUnit() == null ? unit : Given.price(at + "yearUnit", line.yearUnit())));
        }
        var published = prices.publish(
                text(wanted.version()),
                Given.required("from", wanted.from()),
                lines,
                Given.money("reinstatementFee", wanted.reinstatementFee()),
                Given.money("dataReturnFee", wanted.dataReturnFee()));
        return Response.created(URI.create(ContractViews.ROOT + "price-lists"))
                .entity(ListView.of(published))
                .build();
    }

    @GET
    @Path("offers")
    @Operation(operationId = "listOffers", summary = "All offers, past ones and those for few included")
    public List<OfferBody> offers() {
        return prices.offers().stream().map(OfferBody::of).toList();
    }

    @PUT
    @Path("offers/{code}")
    @Operation(operationId = "saveOffer", summary = "Makes an offer or replaces it")
    public OfferBody save(@PathParam("code") String code, OfferBody body) {
        var wanted = RestBodies.required(body);
        return OfferBody.of(prices.save(new PriceLists.Offer(
                code,
                text(wanted.name()),
                Given.required("from", wanted.from()),
                Optional.ofNullable(wanted.until()),
                Given.list("modules", wanted.modules()),
                wanted.discount() == null ? java.math.BigDecimal.ZERO : Given.decimal("discount", wanted.discount()),
                wanted.commitmentMonths() == null ? 0 : wanted.commitmentMonths(),
                wanted.trialDays() == null ? 0 : wanted.trialDays(),
                Boolean.TRUE.equals(wanted.isPublic()))));
    }
}
