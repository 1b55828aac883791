package fr.crmdata.licensing.rest;

import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.office.Frauds;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports of codes in wrong hands, for the operator's staff. */
@Component(service = FraudResource.class)
@Path("fraud-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "codes in wrong hands")
public final class FraudResource {

    private final Frauds frauds;

    @Activate
    public FraudResource(@Reference Frauds frauds) {
        this.frauds = frauds;
    }

    @Schema(name = "FraudLetterRequest")
    public record LetterBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate posted,
            @Schema(description = "Left out until the letter is there") @Nullable LocalDate presented) {}

    @Schema(name = "FraudCase")
    public record CaseView(
            String id,
            String client,
            @Nullable String contract,
            Instant reportedAt,
            String reportedBy,
            @Nullable Instant since,
            String what,
            @Schema(description = "How many accounts were locked at once") int locked,
            @Schema(description = "72 hours after the report: GDPR 33") Instant notifyBefore,
            @Nullable LocalDate posted,
            @Nullable LocalDate presented) {

        static CaseView of(Frauds.Case one) {
            var report = one.report();
            return new CaseView(
                    report.id(),
                    one.client().value(),
                    one.contract().orElse(null),
                    report.at(),
                    report.by(),
                    report.notice().since().orElse(null),
                    report.notice().what(),
                    report.locked().size(),
                    one.notifyBefore(),
                    one.posted().orElse(null),
                    one.presented().orElse(null));
        }
    }

    @Schema(name = "FraudCases")
    public record CasesView(List<CaseView> items, @Nullable String next) {

        static CasesView of(Slice<Frauds.Case> slice) {
            return new CasesView(
                    slice.items().stream().map(CaseView::of).toList(),
                    slice.next().orElse(null));
        }
    }

    @GET
    @Operation(operationId = "listFraudCases", summary = "What clients reported, the newest first, with its deadline")
    public CasesView list(
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = Paging.LIMIT) @QueryParam("limit") @Nullable String limit) {
        return CasesView.of(frauds.list(Given.some(cursor), Given.limit(limit)));
    }

    @PUT
    @Path("{fraudReport}/letter")
    @Operation(
            operationId = "enterFraudLetter",
            summary = "Keeps the dates of the registered letter by which the client confirms")
    public CaseView letter(@PathParam("fraudReport") String report, LetterBody body) {
        var dates = RestBodies.required(body);
        return CaseView.of(frauds.enterLetter(
                report, Given.required("posted", dates.posted()), Optional.ofNullable(dates.presented())));
    }
}
