package fr.crmdata.billing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.billing.office.YearClosings;
import fr.crmdata.billing.office.YearClosings.FiscalYear;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Years of the accounts, open and closed. */
@Component(service = YearResource.class)
@Path("years")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public final class YearResource {

    private final YearClosings closings;

    @Activate
    public YearResource(@Reference YearClosings closings) {
        this.closings = closings;
    }

    @Schema(name = "FiscalYear")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record YearView(
            int year,
            @Schema(description = "OPEN, ASKED (another person has to confirm), CLOSED") String state,
            @Schema(description = "Whether it can be closed by now") boolean over,
            String askedBy,
            String closedBy,
            @Nullable Instant closedAt,
            @Schema(description = "Name of its file of entries", example = "123456782FEC20261231.txt") String file,
            @Schema(description = "SHA-256 of that file; empty until the year is closed") String hash,
            long bytes) {

        static YearView of(FiscalYear year) {
            return new YearView(
                    year.year(),
                    year.state().name(),
                    year.isOver(),
                    year.askedBy(),
                    year.closedBy(),
                    year.closedAt().orElse(null),
                    year.file(),
                    year.hash(),
                    year.bytes());
        }
    }

    @GET
    @Operation(operationId = "listFiscalYears", summary = "Years with entries, the latest first")
    public List<YearView> all() {
        return closings.all().stream().map(YearView::of).toList();
    }

    @POST
    @Path("{year}/closing")
    @Operation(
            operationId = "closeFiscalYear",
            summary = "Closes a year for good; where two people are wanted, the first one asks and another one closes")
    public YearView close(@PathParam("year") int year) {
        return YearView.of(closings.close(year));
    }
}
