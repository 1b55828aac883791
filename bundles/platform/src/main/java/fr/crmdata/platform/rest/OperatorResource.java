package fr.crmdata.platform.rest;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.identity.Users;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.platform.time.ClockRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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

/** For the operator's staff: clients, and the clock of demo mode. */
@Component(service = OperatorResource.class)
@Path("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "operator")
public final class OperatorResource {

    private final Clients clients;
    private final Users users;
    private final DemoClock clock;

    @Activate
    public OperatorResource(@Reference Clients clients, @Reference Users users, @Reference DemoClock clock) {
        this.clients = clients;
        this.users = users;
        this.clock = clock;
    }

    @Schema(name = "Client")
    public record ClientView(String id, String name, Client.State state, Instant createdAt) {

        static ClientView of(Client client) {
            return new ClientView(client.id().value(), client.name(), client.state(), client.createdAt());
        }
    }

    /** @param administratorEmail when given, the client gets its first administrator at once */
    @Schema(name = "NewClient")
    public record NewClientBody(
            @Nullable String id,
            @Nullable String name,
            @Nullable String administratorName,
            @Nullable String administratorEmail) {}

    /** @param initialPassword of the administrator, shown this once */
    @Schema(name = "CreatedClient")
    public record CreatedView(ClientView client, @Nullable String initialPassword) {}

    @Schema(name = "ClientState")
    public record StateBody(Client.@Nullable State state) {}

    /** @param now with offset, such as {@code 2027-01-31T09:00:00+01:00} */
    @Schema(name = "Clock")
    public record ClockView(
            @Nullable String now, @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Boolean settable) {}

    @Schema(name = "ClientList")
    public record ClientList(List<ClientView> items, @Schema(description = Piece.NEXT) @Nullable String next) {}

    @GET
    @Path("clients")
    @Operation(operationId = "listClients", summary = "The clients")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the list",
            content = @Content(schema = @Schema(implementation = ClientList.class)))
    public Response list(
            @Parameter(description = Piece.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Piece.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var piece = Piece.ofAll(clients.all(), client -> client.id().value(), Piece.cursor(cursor), Piece.limit(limit));
        return piece.answer(
                new ClientList(piece.shown(ClientView::of), piece.next().orElse(null)), uri);
    }

    @POST
    @Path("clients")
    @Operation(operationId = "createClient", summary = "Creates a client with its database")
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CreatedView.class)))
    public Response create(NewClientBody body) {
        var wanted = RestBodies.required(body);
        var client = clients.create(
                Objects.requireNonNullElse(wanted.id(), ""), Objects.requireNonNullElse(wanted.name(), ""));
        var password = Optional.ofNullable(wanted.administratorEmail()).map(email -> users.addAdministrator(
                        client.id(), Objects.requireNonNullElse(wanted.administratorName(), email), email, Language.FR)
                .initialPassword());
        return Response.created(URI.create("/api/v1/operator/clients/" + client.id()))
                .entity(new CreatedView(ClientView.of(client), password.orElse(null)))
                .build();
    }

    @GET
    @Path("clients/{id}")
    @Operation(operationId = "getClient", summary = "One client")
    public ClientView get(@PathParam("id") String id) {
        return clients.find(clientId(id)).map(ClientView::of).orElseThrow(() -> new ClientRefusal.Unknown(id));
    }

    @PUT
    @Path("clients/{id}/state")
    @Operation(operationId = "changeClientState", summary = "Closes a client, or opens it again")
    public ClientView change(@PathParam("id") String id, StateBody body) {
        var state = RestBodies.required(body).state();
        if (state == null) {
            throw new RestRefusal.InvalidFields(List.of(FieldProblem.of("state", "rest.missing")));
        }
        return ClientView.of(clients.change(clientId(id), state));
    }

    private static ClientId clientId(String id) {
        if (!ClientId.isShaped(id)) {
            throw new ClientRefusal.Unknown(id);
        }
        return new ClientId(id);
    }

    @GET
    @Path("clock")
    @Operation(operationId = "getClock", summary = "What time it is for contracts and deadlines")
    public ClockView clock() {
        return new ClockView(clock.now().toOffsetDateTime().toString(), clock.isSettable());
    }

    @PUT
    @Path("clock")
    @Operation(operationId = "setClock", summary = "Puts the clock forward; demo mode only")
    public ClockView setClock(ClockView body) {
        var text = Objects.requireNonNullElse(RestBodies.required(body).now(), "");
        try {
            ZonedDateTime time =
                    OffsetDateTime.parse(text).atZoneSameInstant(clock.now().getZone());
            clock.setTo(time);
        } catch (DateTimeParseException e) {
            throw new ClockRefusal.Unreadable(text);
        }
        return clock();
    }
}
