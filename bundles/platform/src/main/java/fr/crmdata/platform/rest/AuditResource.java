package fr.crmdata.platform.rest;

import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.platform.PlatformPermissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
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

/** The audit log of the client. */
@Component(service = AuditResource.class)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public final class AuditResource {

    private final AuditLog log;
    private final Access access;

    @Activate
    public AuditResource(@Reference AuditLog log, @Reference Access access) {
        this.log = log;
        this.access = access;
    }

    @Schema(name = "AuditEntry")
    public record EntryView(
            long number,
            Instant at,
            String whoId,
            String who,
            String action,
            String subject,
            Map<String, String> details,
            String hash) {

        static EntryView of(AuditLog.Entry entry) {
            return new EntryView(
                    entry.number(),
                    entry.at(),
                    entry.whoId(),
                    entry.who(),
                    entry.action(),
                    entry.subject(),
                    entry.details(),
                    entry.hash());
        }
    }

    /** @param firstBad number of the first entry that does not fit */
    @Schema(name = "AuditVerdict")
    public record VerdictView(long entries, boolean intact, @Nullable Long firstBad) {}

    @Schema(name = "AuditEntryList")
    public record EntryList(List<EntryView> items, @Schema(description = Piece.NEXT) @Nullable String next) {}

    @GET
    @Operation(operationId = "listAuditEntries", summary = "Who did what, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = EntryList.class)))
    public Response list(
            @Parameter(description = Piece.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Piece.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        access.require(PlatformPermissions.AUDIT_READ);
        var most = Piece.limit(limit);
        var read = log.entries(Piece.cursor(cursor).map(AuditResource::number), most + 1);
        var piece = Piece.ofRead(read, entry -> Long.toString(entry.number()), most);
        return piece.answer(
                new EntryList(piece.shown(EntryView::of), piece.next().orElse(null)), uri);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException none) {
            throw new RequestRefusal.BadCursor();
        }
    }

    @GET
    @Path("verification")
    @Operation(operationId = "verifyAudit", summary = "Recomputes the hash chain from its first entry")
    public VerdictView verify() {
        access.require(PlatformPermissions.AUDIT_READ);
        var verdict = log.verify();
        return new VerdictView(
                verdict.entries(), verdict.intact(), verdict.firstBad().orElse(null));
    }
}
