package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;
import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.model.licence.Licence;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Licences;
import fr.crmdata.licensing.office.LicensingPermissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Licence files for servers on clients' premises, and the one of this server. */
@Component(service = LicenceResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "licences")
public final class LicenceResource {

    private final Licences licences;
    private final Access access;

    @Activate
    public LicenceResource(@Reference Licences licences, @Reference Access access) {
        this.licences = licences;
        this.access = access;
    }

    @Schema(name = "NewLicence")
    public record LicenceBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String contract,
            @Schema(description = "Server that it is bound to; any of the client's when left out") @Nullable
                    String installation,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate until,
            @Schema(description = "15 when left out", example = "15") @Nullable Integer graceDays) {}

    @Schema(name = "LicenceFile")
    public record FileBody(
            @Schema(description = "The file as it is", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String text) {}

    @Schema(name = "LicenceKeyFile")
    public record KeysBody(
            @Schema(description = "The file as it is", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String text,
            @Schema(
                            description =
                                    "Of the operator's key, for the first list; that of the settings of the server when left out")
                    @Nullable
                    String fingerprint) {}

    @Schema(name = "Licence")
    public record LicenceView(
            String id,
            String holder,
            String contract,
            @Nullable String installation,
            Map<String, Integer> seats,
            LocalDate from,
            LocalDate until,
            int graceDays,
            String key,
            Instant issuedAt) {

        static LicenceView of(Licence licence) {
            return new LicenceView(
                    licence.id(),
                    licence.holder(),
                    licence.contract(),
                    licence.installation().orElse(null),
                    new TreeMap<>(licence.seats()),
                    licence.from(),
                    licence.until(),
                    licence.graceDays(),
                    licence.key(),
                    licence.issuedAt());
        }
    }

    @Schema(name = "IssuedLicence")
    public record IssuedView(LicenceView licence, @Schema(description = "The file") String text, String by) {

        static IssuedView of(Licences.Issued issued) {
            return new IssuedView(LicenceView.of(issued.licence()), issued.text(), issued.by());
        }
    }

    @Schema(name = "InstalledLicence")
    public record StatusView(
            @Schema(description = "Id of this server, for who issues a licence to it") String installation,
            @Schema(description = "Whether this server needs a licence at all") boolean needed,
            @Nullable LicenceView licence,
            @Schema(description = "NOT_YET, VALID, ENDS_SOON, GRACE, ENDED, CLOCK_SET_BACK") @Nullable String validity,
            @Nullable Long daysLeft) {}

    @Schema(name = "LicenceKey")
    public record KeyView(
            String id,
            String publicKey,
            @Schema(description = "Told to whoever installs a first list") String fingerprint,
            @Schema(description = "CURRENT signs, RETIRED verifies still, REVOKED is not taken") String state,
            Instant since) {

        static KeyView of(LicenceKey key) {
            return new KeyView(
                    key.id(), key.publicKey(), key.fingerprint(), key.state().name(), key.since());
        }
    }

    @GET
    @Path("licences")
    @Operation(operationId = "listLicences", summary = "Licences issued here, the newest first")
    public List<IssuedView> issued(@QueryParam("contract") @Nullable String contract) {
        return licences.issued(some(contract)).stream().map(IssuedView::of).toList();
    }

    @POST
    @Path("licences")
    @Operation(operationId = "issueLicence", summary = "Issues a licence file for what a contract opens")
    @ApiResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = IssuedView.class)))
    public Response issue(LicenceBody body) {
        var wanted = RestBodies.required(body);
        var issued = licences.issue(
                Given.required("contract", wanted.contract()),
                some(wanted.installation()),
                Given.required("until", wanted.until()),
                wanted.graceDays() == null ? Licences.USUAL_GRACE_DAYS : wanted.graceDays());
        return Response.created(URI.create(
                        ContractViews.ROOT + "licences/" + issued.licence().id() + "/text"))
                .entity(IssuedView.of(issued))
                .build();
    }

    @GET
    @Path("licences/{licence}/text")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getLicenceFile", summary = "The file of a licence, readable and signed")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/plain"))
    public Response file(@PathParam("licence") String id) {
        return Response.ok(licences.text(id), "text/plain;charset=UTF-8").build();
    }

    @GET
    @Path("licence-keys")
    @Operation(
            operationId = "listLicenceKeys",
            summary = "The keys by which licences are known to be ours, the oldest first")
    public List<KeyView> keys() {
        return licences.keys().stream().map(KeyView::of).toList();
    }

    @GET
    @Path("licence-keys/file")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getLicenceKeyFile", summary = "The list of keys as a file for clients' servers")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/plain"))
    public Response keyFile() {
        return Response.ok(licences.keyFile(), "text/plain;charset=UTF-8").build();
    }

    @POST
    @Path("licence-keys")
    @Operation(operationId = "rotateLicenceKey", summary = "A new key signs from now on; the older ones verify still")
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response rotate() {
        return Response.created(URI.create(ContractViews.ROOT + "licence-keys"))
                .entity(KeyView.of(licences.rotate()))
                .build();
    }

    @POST
    @Path("licence-keys/{licenceKey}/revoke")
    @Operation(operationId = "revokeLicenceKey", summary = "Nothing signed by it is taken any more")
    @ApiResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("licenceKey") String key) {
        licences.revoke(key);
    }

    @GET
    @Path("installed-licence")
    @Operation(operationId = "getInstalledLicence", summary = "What this server runs on, and how long")
    public StatusView installed() {
        access.require(LicensingPermissions.LICENCES);
        var status = licences.installed();
        return new StatusView(
                licences.installation(),
                licences.isNeeded(),
                status.map(found -> LicenceView.of(found.licence())).orElse(null),
                status.map(found -> found.validity().name()).orElse(null),
                status.map(found -> found.standing().daysLeft()).orElse(null));
    }

    @POST
    @Path("installed-licence")
    @Operation(
            operationId = "installLicence",
            summary = "Takes a licence file here; the refusal says why not: altered, foreign key, other server, ended")
    public LicenceView install(FileBody body) {
        return LicenceView.of(licences.install(text(RestBodies.required(body).text())));
    }

    @POST
    @Path("trusted-keys")
    @Operation(
            operationId = "trustLicenceKeys",
            summary =
                    "Takes a list of keys here; the first one when the operator's key has signed it, a later one when the"
                            + " one before vouches for it")
    public List<KeyView> trust(KeysBody body) {
        var given = RestBodies.required(body);
        return licences.trust(text(given.text()), some(given.fingerprint())).keys().stream()
                .map(KeyView::of)
                .toList();
    }
}
