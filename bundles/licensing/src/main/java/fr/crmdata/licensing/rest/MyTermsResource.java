package fr.crmdata.licensing.rest;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.TermsVersions;
import fr.crmdata.licensing.rest.SubscriptionViews.TermsView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the caller's client is asked to accept, and what it has accepted. */
@Component(service = MyTermsResource.class)
@Path("my/terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "the client's own contract")
public final class MyTermsResource {

    private final TermsVersions versions;

    @Activate
    public MyTermsResource(@Reference TermsVersions versions) {
        this.versions = versions;
    }

    @Schema(name = "AcceptTerms")
    public record AcceptBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String version,
            @Schema(description = "SHA-256 of the text that was shown", requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable
                    String hash) {}

    @Schema(name = "AcceptedTerms")
    public record AcceptanceView(String version, String hash, Instant at, String by, String address) {

        static AcceptanceView of(TermsVersions.Acceptance one) {
            return new AcceptanceView(one.version(), one.hash(), one.at(), one.by(), one.address());
        }
    }

    @Schema(name = "MyTerms")
    public record MineView(
            @Schema(description = "What is to be accepted; not there when nothing is") @Nullable TermsView toAccept,
            List<AcceptanceView> accepted) {}

    @GET
    @Operation(operationId = "getMyTerms", summary = "The terms that the client is asked to accept, and those it has")
    public MineView mine() {
        return new MineView(
                versions.toAccept().map(TermsView::of).orElse(null),
                versions.mine().stream().map(AcceptanceView::of).toList());
    }

    @POST
    @Operation(
            operationId = "acceptTerms",
            summary = "Accepts the version that is asked for; once, however often it is sent")
    public AcceptanceView accept(AcceptBody body, @Context HttpServletRequest http) {
        var wanted = RestBodies.required(body);
        return AcceptanceView.of(versions.accept(
                Given.required("version", wanted.version()),
                Given.required("hash", wanted.hash()),
                http.getRemoteAddr()));
    }
}
