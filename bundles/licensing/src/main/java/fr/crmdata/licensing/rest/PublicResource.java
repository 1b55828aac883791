package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;
import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.api.Language;
import fr.crmdata.api.rest.PublicAccess;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.model.rules.VatNumber;
import fr.crmdata.licensing.model.rules.VatPlaces;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.rest.SubscriptionViews.OfferView;
import fr.crmdata.licensing.rest.SubscriptionViews.OrderBody;
import fr.crmdata.licensing.rest.SubscriptionViews.ProgressView;
import fr.crmdata.licensing.rest.SubscriptionViews.QuestionView;
import fr.crmdata.licensing.rest.SubscriptionViews.QuoteBody;
import fr.crmdata.licensing.rest.SubscriptionViews.QuoteView;
import fr.crmdata.licensing.rest.SubscriptionViews.TermsView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a newcomer needs to subscribe; nobody has to be signed in. */
@Component(service = PublicResource.class)
@Path("public")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PublicAccess
@SecurityRequirements
@Tag(name = "subscribing")
public final class PublicResource {

    private final Subscriptions subscriptions;

    @Activate
    public PublicResource(@Reference Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    private OfferView view(fr.crmdata.licensing.office.PriceLists.Offer offer) {
        return OfferView.of(offer, subscriptions.prices(offer));
    }

    @GET
    @Path("offers")
    @Operation(operationId = "listPublicOffers", summary = "What can be ordered today")
    public List<OfferView> offers() {
        return subscriptions.offers().stream().map(this::view).toList();
    }

    @GET
    @Path("offers/{code}")
    @Operation(operationId = "getPublicOffer", summary = "An offer, also one that only who knows its code can see")
    public OfferView offer(@PathParam("code") String code) {
        return view(subscriptions.offer(code));
    }

    @GET
    @Path("terms")
    @Operation(operationId = "getTerms", summary = "The terms in force, or another version of them")
    public TermsView terms(@QueryParam("version") @Nullable String version) {
        return TermsView.of(some(version).map(subscriptions::terms).orElseGet(subscriptions::terms));
    }

    @GET
    @Path("checklist")
    @Operation(
            operationId = "listSuitabilityQuestions",
            summary = "What is to be checked before subscribing; terms 3-1")
    public List<QuestionView> checklist(
            @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable String accepted) {
        return subscriptions.checklist(Language.preferred(text(accepted))).stream()
                .map(question -> new QuestionView(question.code(), question.text()))
                .toList();
    }

    @POST
    @Path("quotes")
    @Operation(operationId = "quoteSubscription", summary = "What an order comes to in each billing period")
    public QuoteView quote(QuoteBody body) {
        var wanted = RestBodies.required(body);
        var quote = subscriptions.quote(
                text(wanted.offer()), OrderBody.seats(wanted.seats()), wanted.months() == null ? 1 : wanted.months());
        return QuoteView.of(quote.in(VatPlaces.of(
                text(wanted.country()), text(wanted.postalCode()), VatNumber.plain(text(wanted.vatNumber())))));
    }

    @POST
    @Path("subscriptions")
    @Operation(
            operationId = "subscribe",
            summary = "Sends an order; the same Idempotency-Key, or the very same order, is one subscription")
    @ApiResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    public Response subscribe(
            @HeaderParam("Idempotency-Key") @Parameter(hidden = true) @Nullable String key,
            OrderBody body,
            @Context HttpServletRequest http) {
        var order = RestBodies.required(body).order();
        var progress = subscriptions.subscribe(order, http.getRemoteAddr(), text(key));
        return Response.created(URI.create(ContractViews.ROOT + "public/subscriptions/" + progress.id()))
                .entity(ProgressView.of(progress))
                .build();
    }

    @GET
    @Path("subscriptions/{subscription}")
    @Operation(operationId = "getSubscriptionProgress", summary = "How far an order is, for whoever has its id")
    public ProgressView progress(@PathParam("subscription") String id) {
        return ProgressView.of(subscriptions.progress(id));
    }
}
