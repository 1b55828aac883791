package fr.crmdata.platform.rest;

import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.identity.Access;
import fr.crmdata.platform.PlatformPermissions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
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

    @GET
    @Operation(operationId = "listAuditEntries", summary = "Who did what, newest first")
    public List<EntryView> list(
            @QueryParam("before") @Nullable Long before, @QueryParam("limit") @DefaultValue("50") int limit) {
        access.require(PlatformPermissions.AUDIT_READ);
        return log.entries(Optional.ofNullable(before), Math.max(1, Math.min(limit, 200))).stream()
                .map(EntryView::of)
                .toList();
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
