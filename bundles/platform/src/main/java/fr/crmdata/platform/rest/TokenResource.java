package fr.crmdata.platform.rest;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.rest.PublicAccess;
import fr.crmdata.platform.identity.Tokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** API tokens: how a program gets in. */
@Component(service = TokenResource.class)
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public final class TokenResource {

    private static final int USUAL_DAYS = 30;

    private final Tokens tokens;
    private final Account account;

    @Activate
    public TokenResource(@Reference Tokens tokens, @Reference Account account) {
        this.tokens = tokens;
        this.account = account;
    }

    /**
     * @param name what the token is for
     * @param validDays 1 to 366; 30 when left out
     */
    @Schema(name = "TokenRequest")
    public record TokenRequest(
            @Nullable String email, @Nullable String password, @Nullable String name, @Nullable Integer validDays) {}

    /** @param token send it as {@code Authorization: Bearer}; it is not shown again */
    @Schema(name = "IssuedToken")
    public record IssuedTokenView(String id, String token, Instant expiresAt) {}

    @Schema(name = "Token")
    public record TokenView(
            String id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        static TokenView of(Account.ApiToken token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt().orElse(null),
                    token.revokedAt().orElse(null));
        }
    }

    @POST
    @PublicAccess
    @SecurityRequirements
    @Operation(operationId = "issueToken", summary = "Exchanges e-mail and password for a token")
    @ApiResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = IssuedTokenView.class)))
    public Response issue(TokenRequest request, @Context HttpServletRequest http) {
        var wanted = Objects.requireNonNullElse(request, new TokenRequest(null, null, null, null));
        var problems = new ArrayList<FieldProblem>();
        if (wanted.email() == null || wanted.email().isBlank()) {
            problems.add(FieldProblem.of("email", "rest.missing"));
        }
        if (wanted.password() == null || wanted.password().isEmpty()) {
            problems.add(FieldProblem.of("password", "rest.missing"));
        }
        var days = wanted.validDays() == null ? USUAL_DAYS : wanted.validDays();
        if (days < 1 || days > 366) {
            problems.add(FieldProblem.of("validDays", "rest.out-of-range", 1, 366));
        }
        if (!problems.isEmpty()) {
            throw new RestRefusal.InvalidFields(problems);
        }
        var issued = tokens.issue(
                Objects.requireNonNull(wanted.email()),
                Objects.requireNonNull(wanted.password()),
                http.getRemoteAddr(),
                Objects.requireNonNullElse(wanted.name(), "API"),
                Duration.ofDays(days));
        return Response.created(URI.create("/api/v1/tokens/" + issued.token().id()))
                .header("Cache-Control", "no-store")
                .entity(new IssuedTokenView(
                        issued.token().id(), issued.secret(), issued.token().expiresAt()))
                .build();
    }

    @GET
    @Operation(operationId = "listTokens", summary = "The caller's own tokens, without their secrets")
    public List<TokenView> list() {
        return account.tokens().stream().map(TokenView::of).toList();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeToken", summary = "Revokes one of the caller's own tokens")
    @ApiResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("id") String id) {
        account.revokeToken(id);
        return Response.noContent().build();
    }
}
