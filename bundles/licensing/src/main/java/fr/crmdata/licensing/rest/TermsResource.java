package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;
import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.TermsVersions;
import fr.crmdata.licensing.rest.SubscriptionViews.TermsView;
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
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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

/** New versions of the terms, as the operator publishes them; clients accept them at {@link MyTermsResource}. */
@Component(service = TermsResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "versions of the terms")
public final class TermsResource {

    private final TermsVersions versions;

    @Activate
    public TermsResource(@Reference TermsVersions versions) {
        this.versions = versions;
    }

    @Schema(name = "NewTerms")
    public record TermsBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2027-1") @Nullable String version,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text) {}

    @Schema(name = "PublishedTerms")
    public record PublishedView(TermsView terms, String by, Instant at) {

        static PublishedView of(TermsVersions.Version version) {
            return new PublishedView(TermsView.of(version.terms()), version.by(), version.at());
        }
    }

    @Schema(name = "ContractWithoutTerms")
    public record MissingView(String contract, String holder) {}

    @Schema(name = "ContractsWithoutTerms")
    public record MissingViews(List<MissingView> items, @Nullable String next) {}

    @GET
    @Path("terms-versions")
    @Operation(operationId = "listTermsVersions", summary = "Versions of the terms that were published here")
    public List<PublishedView> published() {
        return versions.published().stream().map(PublishedView::of).toList();
    }

    @POST
    @Path("terms-versions")
    @Operation(
            operationId = "publishTerms",
            summary = "Publishes a version of the terms for good; clients are asked to accept it")
    @ApiResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PublishedView.class)))
    public Response publish(TermsBody body) {
        var wanted = RestBodies.required(body);
        var version = versions.publish(
                Given.required("version", wanted.version()),
                Given.required("from", wanted.from()),
                text(wanted.text()));
        return Response.created(URI.create(ContractViews.ROOT + "terms-versions"))
                .entity(PublishedView.of(version))
                .build();
    }

    @GET
    @Path("terms-versions/{terms}/missing")
    @Operation(
            operationId = "listContractsWithoutTerms",
            summary = "Contracts that have not accepted a version; a page can be short and another follow all the same")
    public MissingViews missing(
            @PathParam("terms") String version,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit) {
        var found = versions.missing(version, some(cursor), Given.limit(limit));
        return new MissingViews(
                found.items().stream()
                        .map(one -> new MissingView(one.number(), one.name()))
                        .toList(),
                found.next().orElse(null));
    }
}
