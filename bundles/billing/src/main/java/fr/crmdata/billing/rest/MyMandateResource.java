package fr.crmdata.billing.rest;

import fr.crmdata.billing.office.MandateForms;
import fr.crmdata.billing.office.MyMandates;
import fr.crmdata.billing.office.MyMandates.OwnMandate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
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

/** The mandates by which the caller's own contracts are debited. */
@Component(service = MyMandateResource.class)
@Path("my/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my invoices")
public final class MyMandateResource {

    private final MyMandates mine;
    private final MandateForms forms;

    @Activate
    public MyMandateResource(@Reference MyMandates mine, @Reference MandateForms forms) {
        this.mine = mine;
        this.forms = forms;
    }

    @Schema(name = "MyMandate")
    public record MandateView(
            String contract,
            String reference,
            @Schema(description = "All but its ends hidden") String account,
            LocalDate signedOn,
            @Schema(description = "ACTIVE, AWAITED, BLOCKED, REVOKED or LAPSED") String state,
            @Schema(description = "Last day on which a debit may fall due, unless there is one before")
                    LocalDate usableUntil) {

        static MandateView of(OwnMandate mandate) {
            return new MandateView(
                    mandate.contract(),
                    mandate.reference(),
                    mandate.account(),
                    mandate.signedOn(),
                    mandate.standing().name(),
                    mandate.usableUntil());
        }
    }

    @GET
    @Operation(operationId = "listMyMandates", summary = "The client's own mandates, whatever became of them")
    public List<MandateView> list() {
        return mine.all().stream().map(MandateView::of).toList();
    }

    @GET
    @Path("{contract}/form")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(operationId = "getMyMandateForm", summary = "A mandate of an own contract as PDF, to be signed")
    public Response form(
            @PathParam("contract") String contract,
            @Parameter(description = MandateResource.SCHEME) @QueryParam("scheme") @Nullable String scheme) {
        return MandateResource.form(forms.mine(contract, MandateResource.scheme(scheme)));
    }
}
