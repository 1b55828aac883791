package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.rest.ContractViews.DocumentView;
import fr.crmdata.licensing.rest.ContractViews.FactView;
import fr.crmdata.licensing.rest.ContractViews.SummaryList;
import fr.crmdata.licensing.rest.ContractViews.SummaryView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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

/** All contracts, for the operator. */
@Component(service = ContractResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public final class ContractResource {

    private static final String IF_MATCH = "The version that was read, from ETag";

    private final Contracts contracts;
    private final PriceLists prices;
    private final Access access;

    @Activate
    public ContractResource(@Reference Contracts contracts, @Reference PriceLists prices, @Reference Access access) {
        this.contracts = contracts;
        this.prices = prices;
        this.access = access;
    }

    private Language language() {
        return access.caller().language();
    }

    @Schema(name = "NewContract")
    public record OpeningBody(
            @Schema(description = "Whose database it opens; left out for a server on the client's premises") @Nullable
                    String client,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable HolderBody holder,
            @Schema(description = "Its first facts, in any order") @Nullable List<@Nullable FactBody> facts) {}

    @Schema(name = "OpenedContract")
    public record OpenedView(String number) {}

    @Schema(name = "ContractFactKind")
    public record KindView(
            String name,
            @Schema(description = "Whether people enter it; the others follow from acts and letters") boolean entered,
            List<FieldView> fields) {}

    @Schema(name = "ContractFactField")
    public record FieldView(String name, String type, boolean required, @Nullable List<String> choices) {}

    @Schema(name = "ContractFactWithdrawal")
    public record WithdrawalBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    @Schema(name = "AgreedPrice")
    public record PriceBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String module,
            @Schema(description = "A month of one user before tax", example = "45.00") @Nullable String unit) {}

    @GET
    @Path("contracts")
    @Operation(operationId = "listContracts", summary = "Contracts by number, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = SummaryList.class)))
    public Response list(
            @Parameter(description = "Part of the number or of the holder's name") @QueryParam("q") @Nullable
                    String text,
            @Parameter(description = "NONE, SUBSCRIBED, ACTIVE, SUSPENDED, FORCE_MAJEURE, ENDED, ERASED; several times")
                    @QueryParam("phase")
                    List<String> phases,
            @QueryParam("client") @Nullable String client,
            @Parameter(description = "true: only those with something to pay") @QueryParam("owing") @Nullable
                    String owing,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Set<Phase> wanted = phases.stream()
                .map(phase -> Given.constant(Phase.class, "phase", phase))
                .collect(Collectors.toSet());
        var filter = new ContractFilter(
                Given.text(text),
                wanted,
                some(client).map(id -> Given.client("client", id)),
                Given.yes("owing", owing));
        var slice = contracts.find(filter, some(cursor), Given.limit(limit));
        var body = new SummaryList(
                slice.items().stream().map(SummaryView::of).toList(),
                contracts.count(filter),
                slice.next().orElse(null));
        return Paging.answer(body, uri, slice);
    }

    @POST
    @Path("contracts")
    @Operation(operationId = "openContract", summary = "Opens a contract with its first facts")
    @ApiResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = OpenedView.class)))
    public Response open(OpeningBody body) {
        var wanted = RestBodies.required(body);
        var facts = new ArrayList<Fact>();
        for (var fact : Given.list("facts", wanted.facts())) {
            facts.add(fact.fact());
        }
        var number = contracts.open(
                some(wanted.client()).map(id -> Given.client("client", id)),
                Given.required("holder", wanted.holder()).holder(),
                facts);
        return Response.created(URI.create(ContractViews.ROOT + "contracts/" + number))
                .entity(new OpenedView(number))
                .build();
    }

    @GET
    @Path("contracts/{number}")
    @Operation(
            operationId = "getContract",
            summary = "A contract as it stands on a day: state, figures, facts, timeline")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response get(
            @PathParam("number") String number,
            @Parameter(description = "Today when left out") @QueryParam("day") @Nullable String day) {
        var contract = Given.day("day", day)
                .map(wanted -> contracts.get(number, wanted))
                .orElseGet(() -> contracts.get(number));
        return Response.ok(DocumentView.of(contract, language()))
                .tag(Long.toString(contract.version()))
                .build();
    }

    @PUT
    @Path("contracts/{number}/holder")
    @Operation(operationId = "changeContractHolder", summary = "Another name or address from now on")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response change(
            @PathParam("number") String number,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            HolderBody body) {
        contracts.change(
                number, RestBodies.version(ifMatch), RestBodies.required(body).holder());
        return get(number, null);
    }

    @GET
    @Path("contracts/{number}/facts")
    @Operation(operationId = "listContractFacts", summary = "What happened, by day, and who entered it when")
    public List<FactView> facts(@PathParam("number") String number) {
        return contracts.get(number).facts().stream()
                .map(fact -> FactView.of(fact, language()))
                .toList();
    }

    @POST
    @Path("contracts/{number}/facts")
    @Operation(
            operationId = "recordContractFact",
            summary = "Adds what happened; refused when what was done would have been done otherwise")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = FactView.class)))
    public Response record(@PathParam("number") String number, FactBody body) {
        var recorded = contracts.record(number, RestBodies.required(body).fact());
        return Response.created(URI.create(ContractViews.ROOT + "contracts/" + number + "/facts"))
                .entity(FactView.of(recorded, language()))
                .build();
    }

    @POST
    @Path("contracts/{number}/facts/{fact}/withdraw")
    @Operation(operationId = "withdrawContractFact", summary = "Says from today on that a fact never was so, and why")
    public FactView withdraw(@PathParam("number") String number, @PathParam("fact") String fact, WithdrawalBody body) {
        var reason = Given.required("reason", RestBodies.required(body).reason());
        return FactView.of(contracts.withdraw(number, fact, reason), language());
    }

    @POST
    @Path("contracts/{number}/prices")
    @Operation(
            operationId = "agreeContractPrice",
            summary =
                    "Agrees another price from a day on; once the service is open, a higher one needs a price rise by letter")
    @ApiResponse(responseCode = "204", description = "Agreed")
    public void agree(@PathParam("number") String number, PriceBody body) {
        var wanted = RestBodies.required(body);
        prices.agree(
                number,
                Given.required("from", wanted.from()),
                Given.required("module", wanted.module()),
                Given.price("unit", wanted.unit()));
    }

    @GET
    @Path("fact-kinds")
    @Operation(
            operationId = "listContractFactKinds",
            summary = "What can happen to a contract, and what is to be said about it")
    public List<KindView> kinds() {
        access.require(fr.crmdata.licensing.office.LicensingPermissions.READ);
        return FactKind.all().stream().map(ContractResource::view).toList();
    }

    private static KindView view(FactKind kind) {
        var fields = kind.fields().stream()
                .map(field -> new FieldView(
                        field.name(),
                        field.type().name(),
                        field.needed(),
                        Optional.of(field.choices())
                                .filter(choices -> !choices.isEmpty())
                                .orElse(null)))
                .toList();
        return new KindView(kind.name(), kind.isEntered(), fields);
    }
}
