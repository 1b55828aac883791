package fr.crmdata.billing.rest;

import fr.crmdata.billing.office.Statements;
import fr.crmdata.billing.office.Statements.Entry;
import fr.crmdata.billing.office.Statements.Statement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements of account of contracts. */
@Component(service = StatementResource.class)
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public final class StatementResource {

    private final Statements statements;
    private final Clock clock;

    @Activate
    public StatementResource(@Reference Statements statements, @Reference(target = "(clock=business)") Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    @Schema(name = "AccountStatement")
    public record StatementView(
            String contract,
            LocalDate from,
            LocalDate until,
            @Schema(description = "Owed at the end of the eve") String opening,
            List<EntryView> entries,
            @Schema(description = "Owed at the end of the last day") String closing) {

        static StatementView of(String contract, Statement statement) {
            return new StatementView(
                    contract,
                    statement.from(),
                    statement.until(),
                    statement.opening().plain(),
                    statement.entries().stream().map(EntryView::of).toList(),
                    statement.closing().plain());
        }
    }

    @Schema(name = "AccountStatementEntry")
    public record EntryView(
            LocalDate on,
            @Schema(description = "INVOICE, CREDIT_NOTE, PAYMENT, RETURN, WRITE_OFF or REFUND") String what,
            String reference,
            @Schema(description = "Less is owed when it is negative") String amount,
            String balance) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.on(),
                    entry.what().name(),
                    entry.reference(),
                    entry.amount().plain(),
                    entry.balance().plain());
        }
    }

    @GET
    @Path("{contract}")
    @Operation(operationId = "getStatement", summary = "What changed what a contract owes, from one day to another")
    public StatementView statement(
            @PathParam("contract") String contract,
            @Parameter(description = "A year before the last day when left out") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Today when left out") @QueryParam("until") @Nullable String until) {
        var last = InvoiceResource.day("until", until).orElseGet(() -> LocalDate.now(clock));
        var first = InvoiceResource.day("from", from)
                .orElseGet(() -> last.minusYears(1).plusDays(1));
        return StatementView.of(contract, statements.of(contract, first, last));
    }
}
