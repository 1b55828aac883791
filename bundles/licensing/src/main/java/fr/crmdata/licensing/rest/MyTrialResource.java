package fr.crmdata.licensing.rest;

import fr.crmdata.licensing.office.MyTrial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The trial of the caller's client. */
@Component(service = MyTrialResource.class)
@Path("my/trial")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "the client's own contract")
public final class MyTrialResource {

    private final MyTrial mine;

    @Activate
    public MyTrialResource(@Reference MyTrial mine) {
        this.mine = mine;
    }

    @Schema(name = "MyTrial")
    public record TrialView(
            @Schema(description = "Whether there is one; nothing else is there without") boolean inTrial,
            @Nullable LocalDate until,
            @Nullable Map<String, Integer> seats,
            @Schema(description = "Of each billing period, before tax", example = "147.00") @Nullable String net,
            @Nullable String gross,
            @Nullable Integer months) {

        static TrialView of(MyTrial.Trial trial) {
            return new TrialView(
                    true,
                    trial.until(),
                    new TreeMap<>(trial.seats()),
                    trial.fee().net().plain(),
                    trial.fee().gross().plain(),
                    trial.months());
        }
    }

    @Schema(name = "TrialEnded")
    public record EndedView(@Schema(description = "Number of the contract that begins today") String contract) {}

    @GET
    @Operation(operationId = "getMyTrial", summary = "Until when the trial lasts and what it becomes")
    public TrialView view() {
        return mine.view().map(TrialView::of).orElse(new TrialView(false, null, null, null, null, null));
    }

    @POST
    @Path("subscription")
    @Operation(operationId = "endMyTrial", summary = "Ends the trial: the contract begins today, as it was ordered")
    @ApiResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = EndedView.class)))
    public Response subscribe() {
        var number = mine.subscribe();
        return Response.created(URI.create(ContractViews.ROOT + "my/contract"))
                .entity(new EndedView(number))
                .build();
    }
}
