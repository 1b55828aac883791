package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;
import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.rest.LetterViews.Page;
import fr.crmdata.licensing.rest.LetterViews.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Letters of all contracts. */
@Component(service = LetterResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
public final class LetterResource {

    static final String PDF = "application/pdf";

    private static final String IF_MATCH = "The version that was read, from ETag";

    private final Letters letters;
    private final Access access;

    @Activate
    public LetterResource(@Reference Letters letters, @Reference Access access) {
        this.letters = letters;
        this.access = access;
    }

    private Language language() {
        return access.caller().language();
    }

    @Schema(name = "NewContractLetter")
    public record LetterBody(
            @Schema(example = "PRICE_RISE", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate on,
            @Schema(description = "By the names that its template knows", example = "{}") @Nullable
                    Map<String, @Nullable String> figures) {}

    @Schema(name = "LetterDates")
    public record DatesBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate sent,
            @Nullable LocalDate presented,
            @Nullable LocalDate signed,
            @Nullable String tracking) {}

    @Schema(name = "LetterHandover")
    public record ProviderBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String provider) {}

    @Schema(name = "LetterCancellation")
    public record CancellationBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    private Response answer(Letters.Letter letter) {
        return Response.ok(View.of(letter, language()))
                .tag(Long.toString(letter.version()))
                .build();
    }

    @GET
    @Path("letters")
    @Operation(operationId = "listLetters", summary = "Letters, the newest first; those to post the oldest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Response list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "true: only those that somebody has to post") @QueryParam("due") @Nullable
                    String due,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Paging.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var filter = new Letters.Filter(
                some(contract), Given.constantIfAny(Letters.Kind.class, "kind", kind), Given.yes("due", due));
        var slice = letters.find(filter, some(cursor), Given.limit(limit));
        var body = new Page(
                slice.items().stream()
                        .map(letter -> View.of(letter, language()))
                        .toList(),
                letters.due(),
                slice.next().orElse(null));
        return Paging.answer(body, uri, slice);
    }

    @GET
    @Path("letters/{letter}")
    @Operation(operationId = "getLetter", summary = "One letter with its three dates")
    @ApiResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@PathParam("letter") String number) {
        return answer(letters.get(number));
    }

    @GET
    @Path("letters/{letter}/pdf")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getLetterPdf", summary = "The letter as it was written; the same bytes for ever")
    @ApiResponse(responseCode = "200", description = "PDF", content = @Content(mediaType = PDF))
    public Response pdf(@PathParam("letter") String number) {
        return file(number, letters.pdf(number));
    }

    static Response file(String number, byte[] pdf) {
        return Response.ok(pdf, PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + number.replaceAll("[^A-Za-z0-9-]", "_") + ".pdf\"")
                .build();
    }

    @POST
    @Path("contracts/{number}/letters")
    @Operation(operationId = "writeLetter", summary = "Writes a letter by hand, such as a price rise")
    @ApiResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response write(@PathParam("number") String contract, LetterBody body) {
        var wanted = RestBodies.required(body);
        var letter = letters.write(
                contract,
                Given.constant(Letters.Kind.class, "kind", wanted.kind()),
                Given.required("on", wanted.on()),
                Given.texts(wanted.figures()));
        return Response.created(URI.create(ContractViews.ROOT + "letters/" + letter.number()))
                .entity(View.of(letter, language()))
                .tag(Long.toString(letter.version()))
                .build();
    }

    @PUT
    @Path("letters/{letter}/dates")
    @Operation(
            operationId = "enterLetterDates",
            summary = "Enters what the post said; what depends on the dates moves by itself")
    @ApiResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response dates(
            @PathParam("letter") String number,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            DatesBody body) {
        var wanted = RestBodies.required(body);
        var dates = new LetterDates(
                Given.required("sent", wanted.sent()),
                Optional.ofNullable(wanted.presented()),
                Optional.ofNullable(wanted.signed()));
        return answer(letters.enterDates(number, RestBodies.version(ifMatch), dates, text(wanted.tracking())));
    }

    @POST
    @Path("letters/{letter}/send")
    @Operation(
            operationId = "sendLetter",
            summary = "Hands it to a provider of electronic registered mail, who tells the dates")
    @ApiResponse(
            responseCode = "200",
            description = "Handed over",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response send(
            @PathParam("letter") String number,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            ProviderBody body) {
        var provider = Given.required("provider", RestBodies.required(body).provider());
        return answer(letters.send(number, RestBodies.version(ifMatch), provider));
    }

    @POST
    @Path("letters/{letter}/cancel")
    @Operation(operationId = "cancelLetter", summary = "It came back or is not needed any more")
    @ApiResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response cancel(
            @PathParam("letter") String number,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            CancellationBody body) {
        var reason = Given.required("reason", RestBodies.required(body).reason());
        return answer(letters.cancel(number, RestBodies.version(ifMatch), reason));
    }

    @GET
    @Path("letter-providers")
    @Operation(operationId = "listLetterProviders", summary = "Providers of electronic registered mail that are there")
    public List<String> providers() {
        access.require(fr.crmdata.licensing.office.LicensingPermissions.READ);
        return letters.providers();
    }
}
