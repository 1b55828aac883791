package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.some;
import static fr.crmdata.licensing.office.Given.text;
import static fr.crmdata.licensing.rest.SubscriptionViews.orNull;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.ClientRefusal;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Seats;
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
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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

/** Who of the caller's client has which seat. */
@Component(service = SeatResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "seats")
public final class SeatResource {

    private static final int MOST_DAYS = 400;

    private final Seats seats;

    @Activate
    public SeatResource(@Reference Seats seats) {
        this.seats = seats;
    }

    @Schema(name = "SeatRequest")
    public record SeatBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "CRM") @Nullable String module,
            @Schema(description = "Id of the person", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String user) {}

    @Schema(name = "SeatPassing")
    public record PassingBody(
            @Schema(description = "Id of the person", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String user,
            @Nullable String reason) {}

    @Schema(name = "Seat")
    public record SeatView(
            String id,
            String module,
            String user,
            String userName,
            Instant since,
            String by,
            @Schema(description = "When it was taken back or passed on") @Nullable Instant until,
            @Schema(description = "Seat of the person who had it before") @Nullable String before,
            @Nullable String reason) {

        static SeatView of(Seats.Seat seat) {
            return new SeatView(
                    seat.id(),
                    seat.module(),
                    seat.userId(),
                    seat.userName(),
                    seat.since(),
                    seat.by(),
                    seat.until().orElse(null),
                    orNull(seat.before()),
                    orNull(seat.reason()));
        }
    }

    @Schema(name = "ModuleSeats")
    public record ModuleView(
            String module,
            @Schema(description = "Areas that it opens") List<String> areas,
            int bought,
            int free,
            boolean open,
            @Nullable LocalDate changesOn,
            @Nullable Integer changesTo,
            List<SeatView> seats) {

        static ModuleView of(Seats.ModuleSeats module) {
            return new ModuleView(
                    module.module(),
                    module.areas(),
                    module.bought(),
                    module.free(),
                    module.isOpen(),
                    module.changesTo().map(change -> change.from()).orElse(null),
                    module.changesTo().map(change -> change.seats()).orElse(null),
                    module.seats().stream().map(SeatView::of).toList());
        }
    }

    @Schema(name = "SharedUse")
    public record SharedView(
            String user,
            String userName,
            @Schema(description = "How often signed in at two addresses at the same time") int overlaps,
            int ended,
            int addresses,
            @Nullable Instant lastAt) {}

    @Schema(name = "SessionPolicy")
    public record PolicyBody(
            @Schema(description = "Sessions of one person at a time, 1 to 20", example = "2") @Nullable Integer most,
            @Schema(description = "REFUSE or END_OLDEST", example = "END_OLDEST") @Nullable String beyond) {

        static PolicyBody of(Seats.SessionPolicy policy) {
            return new PolicyBody(policy.most(), policy.beyond().name());
        }
    }

    @GET
    @Path("seats")
    @Operation(operationId = "listSeats", summary = "The modules of the client's contract, and who has their seats")
    public List<ModuleView> modules() {
        return seats.modules().stream().map(ModuleView::of).toList();
    }

    @POST
    @Path("seats")
    @Operation(operationId = "giveSeat", summary = "Gives a free seat to a person")
    @ApiResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response designate(SeatBody body) {
        var wanted = RestBodies.required(body);
        return created(
                seats.designate(Given.required("module", wanted.module()), Given.required("user", wanted.user())));
    }

    private static Response created(Seats.Seat seat) {
        return Response.created(URI.create(ContractViews.ROOT + "seats"))
                .entity(SeatView.of(seat))
                .build();
    }

    @DELETE
    @Path("seats/{seat}")
    @Operation(
            operationId = "takeSeatBack",
            summary = "The seat is free for somebody else; who had it is refused from now on")
    @ApiResponse(responseCode = "204", description = "Free")
    public void release(@PathParam("seat") String seat) {
        seats.release(seat);
    }

    @POST
    @Path("seats/{seat}/pass-on")
    @Operation(operationId = "passSeatOn", summary = "Gives the seat to another person")
    @ApiResponse(
            responseCode = "201",
            description = "Passed on",
            content = @Content(schema = @Schema(implementation = SeatView.class)))
    public Response passOn(@PathParam("seat") String seat, PassingBody body) {
        var wanted = RestBodies.required(body);
        return created(seats.passOn(seat, Given.required("user", wanted.user()), text(wanted.reason())));
    }

    @GET
    @Path("seats/history")
    @Operation(operationId = "listSeatHistory", summary = "Who had a seat from when to when, the newest first")
    public List<SeatView> history(
            @QueryParam("module") @Nullable String module,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit) {
        return seats.history(some(module), Given.limit(limit)).stream()
                .map(SeatView::of)
                .toList();
    }

    @GET
    @Path("seats/shared-use")
    @Operation(operationId = "listSharedUse", summary = "Signs that one name is used by several people")
    public List<SharedView> sharedUse(
            @Parameter(description = "How many days back: 30 when left out") @QueryParam("days") @Nullable
                    String days) {
        return seats.sharedUse(Given.number("days", days, Seats.USUAL_DAYS, 1, MOST_DAYS)).stream()
                .map(use -> new SharedView(
                        use.userId(),
                        use.userName(),
                        use.overlaps(),
                        use.ended(),
                        use.addresses(),
                        use.lastAt().orElse(null)))
                .toList();
    }

    @GET
    @Path("session-policy")
    @Operation(
            operationId = "getSessionPolicy",
            summary = "How many sessions a person may have, and what happens beyond")
    public PolicyBody policy() {
        return PolicyBody.of(seats.sessionPolicy());
    }

    @PUT
    @Path("session-policy")
    @Operation(operationId = "changeSessionPolicy", summary = "Changes it")
    public PolicyBody change(PolicyBody body) {
        var wanted = RestBodies.required(body);
        return PolicyBody.of(seats.change(new Seats.SessionPolicy(
                Given.required("most", wanted.most()), Given.constant(Seats.Beyond.class, "beyond", wanted.beyond()))));
    }

    @GET
    @Path("clients/{client}/seats")
    @Operation(operationId = "listClientSeats", summary = "The same of any client, for the operator")
    public List<ModuleView> modules(@PathParam("client") String client) {
        if (!ClientId.isShaped(client)) {
            throw new ClientRefusal.Unknown(client);
        }
        return seats.modules(new ClientId(client)).stream().map(ModuleView::of).toList();
    }
}
