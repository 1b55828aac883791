package fr.crmdata.platform.rest;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Teams;
import fr.crmdata.api.identity.Users;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.platform.PlatformPermissions;
import fr.crmdata.platform.identity.IdentityRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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

/** Users and teams of the client. */
@Component(service = UserResource.class)
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "users")
public final class UserResource {

    private final Users users;
    private final Teams teams;
    private final Directory directory;
    private final Access access;

    @Activate
    public UserResource(
            @Reference Users users, @Reference Teams teams, @Reference Directory directory, @Reference Access access) {
        this.users = users;
        this.teams = teams;
        this.directory = directory;
        this.access = access;
    }

    /**
     * @param team id of the team
     * @param language {@code fr} or {@code en}
     * @param active false locks the user out and revokes their tokens; only when changing
     */
    @Schema(name = "UserDetails")
    public record DetailsBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable Role role,
            @Nullable String team,
            @Nullable Language language,
            @Nullable Boolean active) {

        Users.Details details() {
            var problems = new ArrayList<FieldProblem>();
            require(problems, "name", name);
            require(problems, "email", email);
            require(problems, "role", role);
            if (!problems.isEmpty()) {
                throw new RestRefusal.InvalidFields(problems);
            }
            return new Users.Details(
                    Objects.requireNonNull(name),
                    Objects.requireNonNull(email),
                    Objects.requireNonNull(role),
                    Optional.ofNullable(team),
                    Objects.requireNonNullElse(language, Language.FR));
        }

        private static void require(List<FieldProblem> problems, String field, @Nullable Object value) {
            if (value == null) {
                problems.add(FieldProblem.of(field, "rest.missing"));
            }
        }
    }

    @Schema(name = "User")
    public record UserView(
            String id,
            String name,
            String email,
            Role role,
            @Nullable String team,
            Language language,
            boolean active,
            boolean mustChangePassword,
            Instant createdAt,
            @Nullable Instant lastSeenAt,
            long version) {

        static UserView of(Users.User user) {
            var details = user.details();
            return new UserView(
                    user.id(),
                    details.name(),
                    details.email(),
                    details.role(),
                    details.team().orElse(null),
                    details.language(),
                    user.active(),
                    user.mustChangePassword(),
                    user.createdAt(),
                    user.lastSeenAt().orElse(null),
                    user.version());
        }
    }

    /** @param initialPassword shown this once; the user changes it at the first sign-in */
    @Schema(name = "AddedUser")
    public record AddedView(UserView user, String initialPassword) {}

    @Schema(name = "Team")
    public record TeamView(String id, String name) {}

    @Schema(name = "TeamDetails")
    public record TeamBody(@Nullable String name) {}

    @Schema(name = "UserList")
    public record UserList(List<UserView> items, @Schema(description = Piece.NEXT) @Nullable String next) {}

    @GET
    @Operation(operationId = "listUsers", summary = "The users of the client, by name")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = UserList.class)))
    public Response list(
            @Parameter(description = Piece.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Piece.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var piece = Piece.ofAll(users.all(), Users.User::id, Piece.cursor(cursor), Piece.limit(limit));
        return piece.answer(new UserList(piece.shown(UserView::of), piece.next().orElse(null)), uri);
    }

    @POST
    @Operation(operationId = "addUser", summary = "Adds a user with an initial password")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AddedView.class)))
    public Response add(DetailsBody body) {
        var added = users.add(RestBodies.required(body).details());
        return Response.created(URI.create("/api/v1/users/" + added.user().id()))
                .entity(new AddedView(UserView.of(added.user()), added.initialPassword()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUser", summary = "One user")
    public Response get(@PathParam("id") String id) {
        return withTag(users.find(id).orElseThrow(() -> new IdentityRefusal.UnknownUser(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeUser", summary = "Changes a user; the version read goes into If-Match")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, DetailsBody body) {
        var wanted = RestBodies.required(body);
        var version = RestBodies.version(ifMatch);
        var changed = users.change(id, version, wanted.details());
        if (wanted.active() != null && wanted.active() != changed.active()) {
            changed = users.setActive(id, changed.version(), wanted.active());
        }
        return withTag(changed);
    }

    @GET
    @Path("{id}/tokens")
    @Operation(operationId = "listTokensOfUser", summary = "A user's API tokens, without their secrets")
    public List<TokenResource.TokenView> tokens(@PathParam("id") String id) {
        return users.tokens(id).stream().map(TokenResource.TokenView::of).toList();
    }

    @DELETE
    @Path("{id}/tokens/{token}")
    @Operation(operationId = "revokeTokenOfUser", summary = "Revokes one of a user's API tokens")
    @ApiResponse(responseCode = "204", description = "Revoked")
    public Response revokeToken(@PathParam("id") String id, @PathParam("token") String token) {
        users.revokeToken(id, token);
        return Response.noContent().build();
    }

    private static Response withTag(Users.User user) {
        return Response.ok(UserView.of(user)).tag(Long.toString(user.version())).build();
    }

    @GET
    @Path("teams")
    @Operation(operationId = "listTeams", summary = "The teams of the client")
    public List<TeamView> teams() {
        access.require(PlatformPermissions.USERS_READ);
        return directory.teams().stream()
                .map(team -> new TeamView(team.id(), team.name()))
                .toList();
    }

    @POST
    @Path("teams")
    @Operation(operationId = "addTeam", summary = "Adds a team")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response addTeam(TeamBody body) {
        var team =
                teams.add(Objects.requireNonNullElse(RestBodies.required(body).name(), ""));
        return Response.created(URI.create("/api/v1/users/teams/" + team.id()))
                .entity(new TeamView(team.id(), team.name()))
                .build();
    }
}
