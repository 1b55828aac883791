package fr.crmdata.licensing.rest;

import static fr.crmdata.licensing.office.Given.text;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.RestBodies;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.rest.ContractViews.DocumentView;
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
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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

/** The contract of the caller's own client. No number is in any address: there is no other one to be seen. */
@Component(service = MyContractResource.class)
@Path("my")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "my contract")
public final class MyContractResource {

    private final MyContract mine;
    private final Letters letters;
    private final Access access;

    @Activate
    public MyContractResource(@Reference MyContract mine, @Reference Letters letters, @Reference Access access) {
        this.mine = mine;
        this.letters = letters;
        this.access = access;
    }

    private Language language() {
        return access.caller().language();
    }

    @Schema(name = "MyContractChoices")
    public record ChoicesView(
            boolean mayGiveNotice,
            @Nullable LocalDate objectionUntil,
            boolean mayAskForData,
            @Nullable LocalDate dataUntil) {}

    @Schema(name = "NoticeEffect")
    public record EffectView(
            LocalDate received,
            LocalDate expiry,
            @Schema(description = "Last day of the contract") LocalDate last,
            @Schema(description = "Before tax, until then") String owed) {}

    @Schema(name = "DataRequest")
    public record DataBody(@Schema(description = "To another provider") @Nullable Boolean switching) {}

    @Schema(name = "DataHold")
    public record HoldBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate until) {}

    @Schema(name = "FraudNotice")
    public record FraudBody(
            @Schema(description = "Whose codes; everybody but the caller when left out") @Nullable
                    List<@Nullable String> users,
            @Nullable Instant since,
            @Schema(description = "What was noticed", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String what) {}

    @Schema(name = "FraudReport")
    public record FraudView(
            String id,
            Instant at,
            String by,
            Set<String> users,
            @Nullable Instant since,
            String what,
            @Schema(description = "Whose sessions and tokens have ended") List<String> locked) {

        static FraudView of(MyContract.FraudReport report) {
            return new FraudView(
                    report.id(),
                    report.at(),
                    report.by(),
                    report.notice().users(),
                    report.notice().since().orElse(null),
                    report.notice().what(),
                    report.locked());
        }
    }

    @GET
    @Path("contract")
    @Operation(operationId = "getMyContract", summary = "The contract as it stands today")
    public DocumentView contract() {
        return DocumentView.of(mine.view().orElseThrow(LicensingRefusal.NoContract::new), language());
    }

    @GET
    @Path("choices")
    @Operation(operationId = "getMyContractChoices", summary = "What the client may do now")
    public ChoicesView choices() {
        var choices = mine.choices();
        return new ChoicesView(
                choices.mayGiveNotice(),
                choices.objectionUntil().orElse(null),
                choices.mayAskForData(),
                choices.dataUntil().orElse(null));
    }

    @GET
    @Path("notice-effect")
    @Operation(
            operationId = "getNoticeEffect",
            summary = "What a notice received on a day would bring; nothing is written")
    public EffectView effect(
            @Parameter(required = true, example = "2026-11-25") @QueryParam("received") @Nullable String received) {
        var effect = mine.noticeEffect(Given.requiredDay("received", received));
        return new EffectView(
                effect.received(), effect.expiry(), effect.last(), effect.owed().plain());
    }

    @POST
    @Path("notice")
    @Operation(operationId = "giveNotice", summary = "Ends the contract by notice, received today; terms 6")
    public DocumentView notice() {
        return DocumentView.of(mine.giveNotice(), language());
    }

    @POST
    @Path("objection")
    @Operation(
            operationId = "objectToPriceRise",
            summary =
                    "Objects to the price rise that was announced: the contract ends on the eve of the new price; terms 7")
    public DocumentView objection() {
        return DocumentView.of(mine.object(), language());
    }

    @POST
    @Path("data-request")
    @Operation(operationId = "requestMyData", summary = "Asks for the data after the end; terms 2-6")
    public DocumentView data(DataBody body) {
        return DocumentView.of(
                mine.requestData(Boolean.TRUE.equals(RestBodies.required(body).switching())), language());
    }

    @POST
    @Path("hold")
    @Operation(operationId = "holdMyData", summary = "Asks that nothing is erased until a day")
    public DocumentView hold(HoldBody body) {
        return DocumentView.of(
                mine.hold(Given.required("until", RestBodies.required(body).until())), language());
    }

    @GET
    @Path("fraud-reports")
    @Operation(operationId = "listFraudReports", summary = "Reports of fraudulent use, the newest first")
    public List<FraudView> fraudReports() {
        return mine.fraudReports().stream().map(FraudView::of).toList();
    }

    @POST
    @Path("fraud-reports")
    @Operation(
            operationId = "reportFraud",
            summary =
                    "Locks at once whoever's codes are in wrong hands: sessions and tokens end before this returns; terms 2-3")
    @ApiResponse(
            responseCode = "201",
            description = "Locked",
            content = @Content(schema = @Schema(implementation = FraudView.class)))
    public Response reportFraud(FraudBody body) {
        var wanted = RestBodies.required(body);
        var report = mine.reportFraud(new MyContract.FraudNotice(
                Set.copyOf(Given.list("users", wanted.users())),
                Optional.ofNullable(wanted.since()),
                text(Given.required("what", wanted.what()))));
        return Response.created(URI.create(ContractViews.ROOT + "my/fraud-reports"))
                .entity(FraudView.of(report))
                .build();
    }

    @GET
    @Path("letters")
    @Operation(operationId = "listMyLetters", summary = "Letters that were sent to the client, the newest first")
    public List<LetterViews.View> letters() {
        return letters.mine().stream()
                .map(letter -> LetterViews.View.of(letter, language()))
                .toList();
    }

    @GET
    @Path("letters/{letter}/pdf")
    @Produces({LetterResource.PDF, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getMyLetterPdf", summary = "One of them as it was written")
    @ApiResponse(responseCode = "200", description = "PDF", content = @Content(mediaType = LetterResource.PDF))
    public Response pdf(@PathParam("letter") String number) {
        return LetterResource.file(number, letters.myPdf(number));
    }
}
