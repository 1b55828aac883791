package fr.crmdata.billing.rest;

import fr.crmdata.api.Language;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mailing.Rhythm;
import fr.crmdata.billing.model.mailing.StatementPlan;
import fr.crmdata.billing.office.MyStatements;
import fr.crmdata.billing.office.MyStatements.Chosen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements of account by mail, for the contracts of the caller's client. */
@Component(service = MyStatementResource.class)
@Path("my/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "my invoices")
public final class MyStatementResource {

    private final MyStatements mine;

    @Activate
    public MyStatementResource(@Reference MyStatements mine) {
        this.mine = mine;
    }

    @Schema(name = "StatementSchedule")
    public record ScheduleView(
            String contract,
            String rhythm,
            String language,
            List<String> recipients,
            @Schema(description = "Day on which the next statement goes out") LocalDate nextOn,
            String chosenBy,
            Instant chosenAt) {

        static ScheduleView of(Chosen chosen) {
            return new ScheduleView(
                    chosen.contract(),
                    chosen.plan().rhythm().name(),
                    chosen.plan().language().name(),
                    chosen.plan().recipients(),
                    chosen.nextOn(),
                    chosen.by(),
                    chosen.at());
        }
    }

    @Schema(name = "NewStatementSchedule")
    public record ScheduleBody(
            @Schema(description = "MONTHLY or QUARTERLY", example = "MONTHLY") @Nullable String rhythm,
            @Schema(description = "FR or EN", example = "FR") @Nullable String language,
            @Schema(description = "One to ten e-mail addresses") @Nullable List<String> recipients) {}

    @GET
    @Path("{contract}/schedule")
    @Operation(operationId = "getMyStatementSchedule", summary = "What was chosen; 204 when nothing is mailed")
    public Response get(@PathParam("contract") String contract) {
        return mine.find(contract)
                .map(chosen -> Response.ok(ScheduleView.of(chosen)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("{contract}/schedule")
    @Operation(operationId = "setMyStatementSchedule", summary = "Statements of this contract by mail")
    public ScheduleView choose(@PathParam("contract") String contract, @Nullable ScheduleBody body) {
        if (body == null) {
            throw new BillingRefusal.Invalid("recipients", "billing.web.missing");
        }
        var plan = new StatementPlan(
                needed(Rhythm.class, "rhythm", body.rhythm()),
                needed(Language.class, "language", body.language()),
                body.recipients() == null ? List.of() : body.recipients());
        return ScheduleView.of(mine.choose(contract, plan));
    }

    private static <E extends Enum<E>> E needed(Class<E> type, String field, @Nullable String given) {
        return Asked.constant(type, field, given)
                .orElseThrow(() -> new BillingRefusal.Invalid(field, "billing.web.missing"));
    }

    @DELETE
    @Path("{contract}/schedule")
    @Operation(operationId = "stopMyStatementSchedule", summary = "No statement of this contract is mailed any more")
    public Response stop(@PathParam("contract") String contract) {
        mine.stop(contract);
        return Response.noContent().build();
    }
}
